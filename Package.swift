// swift-tools-version: 6.1
import PackageDescription

// Targets stand in the order in which a ledger passes through them. Arrows go one way:
// Columns, Dictionaries <- stages <- Gate <- Pipelines <- sluice. Stages never import each other.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Returning a `Span` from one's own function needs the feature; only `Columns` does.
let lifetimes: [SwiftSetting] = strict + [.enableExperimentalFeature("Lifetimes")]

func library(_ name: String, package: String) -> Target {
  .systemLibrary(name: name, path: "Sources/System/\(name)", providers: [.apt([package])])
}

func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: ["Columns", "Dictionaries"] + dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: strict)
}

let package = Package(
  name: "sluice",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    library("CCSV", package: "libcsv-dev"),
    library("CCLP", package: "coinor-libclp-dev"),

    .target(name: "Columns", swiftSettings: lifetimes),
    .target(name: "CSV", dependencies: ["CCSV", "Columns"], swiftSettings: strict),
    .target(name: "Dictionaries", dependencies: ["Columns", "CSV"], swiftSettings: strict),
    .target(name: "Messages", dependencies: ["Columns"], swiftSettings: strict),
    stage("Aggregate"),
    stage("Protect", ["CCLP"]),
    .target(
      name: "Pipelines",
      dependencies: ["Columns", "CSV", "Dictionaries", "Messages", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),

    tests("Columns"),
    tests("Aggregate", ["Columns", "Dictionaries"]),
    tests("Protect", ["Columns"]),
    tests("Pipelines", ["Columns"]),
  ]
)
