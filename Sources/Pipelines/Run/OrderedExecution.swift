import Columns

/// Runs a stage on many batches at once and hands out the results in order.
///
/// The number of batches between reading and taking is capped, so memory does not grow with the input, and
/// what comes out does not depend on the number of workers.
enum OrderedExecution {
  /// How many batches may be under way for each worker.
  static let batchesPerWorker = 2

  /// Reads batches, works on them in parallel, and takes the results in the order of the batches.
  ///
  /// - Parameters:
  ///   - workers: how many batches are worked on at once; with 1 everything happens in turn.
  ///   - next: the next batch, or nil after the last; never called twice at once.
  ///   - work: makes a result of a batch; called from several threads.
  ///   - take: takes a result; never called twice at once.
  /// - Throws: the error of the earliest batch that fails, whatever the number of workers.
  static func run<Input: Sendable, Output: Sendable>(
    workers: Int, next: () throws(SluiceError) -> Input?,
    work: @escaping @Sendable (Input) throws(SluiceError) -> Output,
    take: (Output) throws(SluiceError) -> Void
  ) async throws(SluiceError) {
    guard workers > 1 else {
      while let input = try next() { try take(try work(input)) }
      return
    }
    let outcome = await withTaskGroup(
      of: (Int, Result<Output, SluiceError>).self, returning: Result<Void, SluiceError>.self
    ) { group in
      var waiting: [Int: Result<Output, SluiceError>] = [:]
      var submitted = 0
      var taken = 0
      var readError: SluiceError?
      var isAtEnd = false
      do throws(SluiceError) {
        while true {
          while !isAtEnd, submitted - taken < workers * batchesPerWorker {
            // An error of reading waits until all batches before it are taken.
            let input: Input?
            do throws(SluiceError) { input = try next() } catch {
              readError = error
              input = nil
            }
            guard let input else {
              isAtEnd = true
              break
            }
            let number = submitted
            submitted += 1
            group.addTask {
              (number, Result { () throws(SluiceError) -> Output in try work(input) })
            }
          }
          guard let (number, result) = await group.next() else { break }
          waiting[number] = result
          while let ready = waiting.removeValue(forKey: taken) {
            try take(try ready.get())
            taken += 1
          }
        }
        if let readError { throw readError }
        return .success(())
      } catch {
        group.cancelAll()
        return .failure(error)
      }
    }
    try outcome.get()
  }
}
