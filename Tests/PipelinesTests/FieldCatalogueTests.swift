import Columns
import Dictionaries
import Ingest
import Testing

@testable import Pipelines

/// Which pipeline's ledger a table is, as an inspection tells it.
@Suite("the pipeline of a table")
struct FieldCatalogueTests {
  private func pipeline(_ text: String) throws -> String? {
    let file = try CorpusFile(Array(text.utf8), ending: "csv")
    let reading = try Corpus.reading()
    let reader = try LedgerReader(file.input, knowledge: reading.knowledge)
    let first = try #require(try reader.next())
    let catalogue = FieldCatalogue(beside: try DictionarySource(Corpus.root + "/dictionaries", near: []))
    return catalogue.pipeline(of: first, dictionaries: try Corpus.dictionaries())?.name
  }

  private static let rows = [("张", "某某"), ("李", "某"), ("王", "某某"), ("赵", "某")].enumerated().map {
    index, name in
    (name, "53050219000101\(1000 + index)")
  }

  @Test func aNameOverTwoColumnsIsOne() throws {
    let whole = Self.rows.map { "板桥镇,\($0.0)\($0.1),\($1),脱贫不稳定户\n" }.joined()
    #expect(try pipeline("乡镇,姓名,身份证号,监测类别\n" + whole) == "poverty-relief")
    let apart = Self.rows.map { "板桥镇,\($0.0),\($0.1),\($1),脱贫不稳定户\n" }.joined()
    #expect(try pipeline("乡镇,姓,名,身份证号,监测类别\n" + apart) == "poverty-relief")
  }
}
