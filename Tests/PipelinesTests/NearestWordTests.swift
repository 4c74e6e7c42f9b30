import Testing

@testable import Pipelines

@Suite("nearest word")
struct NearestWordTests {
  @Test(arguments: [
    ("fileds", "fields"), ("Titel", "title"), ("protetcion", "protection"), ("unti", "unit"),
    ("product", "products"),
  ])
  func findsWhatWasMeant(typed: String, meant: String) {
    #expect(NearestWord.suggestion(for: typed, among: PipelineDecoder.topKeys) == meant)
  }

  @Test(arguments: ["", "password", "x", "数据"])
  func suggestsNothingForAnotherWord(typed: String) {
    #expect(NearestWord.suggestion(for: typed, among: PipelineDecoder.topKeys) == nil)
  }
}
