// swift-tools-version: 6.1
import PackageDescription

// Targets stand in the order in which a ledger passes through them. Arrows go one way:
// Columns, CSV, Dictionaries, Messages <- stages <- Gate <- Pipelines <- sluice. Stages never import each
// other. Tests/ProjectTests/ArrowsTests.swift holds the arrows.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Returning a `Span` from one's own function needs the feature; only `Columns` does.
let lifetimes: [SwiftSetting] = strict + [.enableExperimentalFeature("Lifetimes")]

/// Tests are built as they stand even in release, where what they test is optimized: optimizing them takes longer than
/// running them.
let ofTests: [SwiftSetting] = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

func library(_ name: String, package: String) -> Target {
  .systemLibrary(name: name, path: "Sources/System/\(name)", providers: [.apt([package])])
}

func base(_ name: String, _ dependencies: [Target.Dependency], _ settings: [SwiftSetting] = strict) -> Target
{
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  base(name, ["Columns", "Dictionaries", "Messages"] + dependencies)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    swiftSettings: ofTests)
}

let package = Package(
  name: "sluice",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    library("CCLP", package: "coinor-libclp-dev"),
    library("CCSV", package: "libcsv-dev"),
    library("CCrypto", package: "libssl-dev"),
    library("CDeflate", package: "libdeflate-dev"),
    library("CExpat", package: "libexpat1-dev"),
    library("CXLSXWriter", package: "libxlsxwriter-dev"),
    library("CZip", package: "libzip-dev"),
    library("CZlib", package: "zlib1g-dev"),

    base("Columns", [], lifetimes),
    base("CSV", ["CCSV", "Columns"]),
    base("Dictionaries", ["Columns", "CSV"]),
    base("Messages", ["Columns"]),

    stage("Ingest", ["CSV", "CZip", "CExpat", "CCrypto"]),
    stage("Recognize"),
    stage("Validate"),
    stage("Redact", ["CCrypto"]),
    stage("Aggregate"),
    stage("Protect", ["CCLP"]),
    stage("Packaging", ["CZip", "CXLSXWriter", "CDeflate", "CCrypto"]),
    stage("Gate", ["CSV", "CCrypto", "CDeflate", "CExpat", "CZip", "CZlib", "Ingest", "Recognize"]),
    base("Samples", ["Columns", "CSV", "CXLSXWriter", "CZip", "Dictionaries"]),

    base(
      "Pipelines",
      [
        "Columns", "CSV", "Dictionaries", "Messages", "Ingest", "Recognize", "Validate", "Redact",
        "Aggregate", "Protect", "Packaging", "Gate", .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(
      name: "sluice",
      dependencies: [
        "Columns", "Messages", "Ingest", "Redact", "Gate", "Pipelines", "Samples",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    // Times the readers for Benchmarks/readers.py; no part of what is shipped.
    .executableTarget(
      name: "read-benchmark", dependencies: ["Columns", "Ingest"], path: "Benchmarks/ReadBenchmark",
      swiftSettings: strict),
    // Says what is found in cells for Benchmarks/detection.py; no part of what is shipped.
    .executableTarget(
      name: "detection-benchmark", dependencies: ["Columns", "Dictionaries", "Recognize", "Samples"],
      path: "Benchmarks/DetectionBenchmark", swiftSettings: strict),

    // What the tests of several targets need: seeded numbers, and the corpus of ledgers with its ground truth.
    .target(
      name: "TestSupport", dependencies: ["Samples"], path: "Tests/TestSupport", swiftSettings: strict),
    tests("Columns"),
    tests("CSV", ["Columns"]),
    tests("Dictionaries", ["Columns", "CSV"]),
    tests("Ingest", ["CCrypto", "Columns", "CZip", "Messages"]),
    tests("Recognize", ["Columns", "Dictionaries", "Samples"]),
    tests("Validate", ["Columns", "Dictionaries", "Messages"]),
    tests("Redact", ["Columns", "Dictionaries", "Messages"]),
    tests("Aggregate", ["Columns", "Dictionaries"]),
    tests("Protect", ["Columns"]),
    tests("Packaging", ["Columns", "Messages"]),
    tests("Gate", ["Columns", "CDeflate", "CZip", "CZlib", "Dictionaries", "Recognize"]),
    tests("Samples", ["Columns", "CSV"]),
    tests(
      "Pipelines",
      [
        "Columns", "Dictionaries", "Gate", "Ingest", "Recognize", "Redact", "Samples", "Validate",
      ]),
    .testTarget(
      name: "CommandLineTests", dependencies: ["sluice", "Samples", "TestSupport"], swiftSettings: ofTests),
    .testTarget(name: "GoldenTests", dependencies: ["sluice"], swiftSettings: ofTests),
    tests("sluice", ["Columns", "Messages", "Pipelines"]),
    .testTarget(
      name: "ProjectTests",
      dependencies: [
        "Columns", "Messages", "Dictionaries", "Ingest", "Recognize", "Validate", "Redact", "Aggregate",
        "Protect", "Packaging", "Gate", "Pipelines", "sluice",
      ], swiftSettings: ofTests),
  ]
)
