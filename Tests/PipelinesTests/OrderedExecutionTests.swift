import Columns
import Synchronization
import Testing

@testable import Pipelines

@Suite("ordered execution")
struct OrderedExecutionTests {
  /// Uneven work, so that later batches finish before earlier ones.
  @Test(arguments: [1, 2, 3, 8])
  func resultsComeInOrder(workers: Int) async throws {
    var left = Array((0..<200).reversed())
    var taken: [Int] = []
    try await OrderedExecution.run(
      workers: workers, next: { () throws(SluiceError) -> Int? in left.popLast() },
      work: { (number: Int) throws(SluiceError) -> Int in
        var spin = 0
        for step in 0..<((number % 7) * 3000) { spin &+= step }
        return spin == .min ? -1 : number * 2
      },
      take: { (number: Int) throws(SluiceError) in taken.append(number) })
    #expect(taken == (0..<200).map { $0 * 2 })
  }

  @Test(arguments: [2, 4])
  func batchesUnderWayAreCapped(workers: Int) async throws {
    let underWay = Mutex((now: 0, most: 0))
    var left = 100
    try await OrderedExecution.run(
      workers: workers,
      next: { () throws(SluiceError) -> Int? in
        guard left > 0 else { return nil }
        left -= 1
        underWay.withLock {
          $0.now += 1
          $0.most = max($0.most, $0.now)
        }
        return left
      },
      work: { (number: Int) throws(SluiceError) -> Int in number },
      take: { (_: Int) throws(SluiceError) in underWay.withLock { $0.now -= 1 } })
    let most = underWay.withLock { $0.most }
    #expect(most <= workers * OrderedExecution.batchesPerWorker)
    #expect(most > 1)
  }

  @Test(arguments: [1, 2, 4])
  func theEarliestErrorIsThrownAndNothingAfterItTaken(workers: Int) async {
    var left = Array((0..<50).reversed())
    var taken: [Int] = []
    await #expect(throws: SluiceError(.internalFault, key: "20")) {
      try await OrderedExecution.run(
        workers: workers, next: { () throws(SluiceError) -> Int? in left.popLast() },
        work: { (number: Int) throws(SluiceError) -> Int in
          if number >= 20 { throw SluiceError(.internalFault, key: "\(number)") }
          return number
        },
        take: { (number: Int) throws(SluiceError) in taken.append(number) })
    }
    #expect(taken == Array(0..<20))
  }

  @Test(arguments: [1, 2, 4])
  func whatWasReadBeforeAReadErrorIsTaken(workers: Int) async {
    var read = 0
    var taken: [Int] = []
    await #expect(throws: SluiceError(.internalFault, key: "read")) {
      try await OrderedExecution.run(
        workers: workers,
        next: { () throws(SluiceError) -> Int? in
          if read == 10 { throw SluiceError(.internalFault, key: "read") }
          read += 1
          return read
        },
        work: { (number: Int) throws(SluiceError) -> Int in number },
        take: { (number: Int) throws(SluiceError) in taken.append(number) })
    }
    #expect(taken == Array(1...10))
  }
}
