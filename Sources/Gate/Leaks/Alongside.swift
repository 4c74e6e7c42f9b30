import Dispatch

/// Two pieces of work at once.
enum Alongside {
  /// Does two pieces of work that share nothing, one on this thread and one beside it where a core is free.
  ///
  /// - Returns: what each returns, when both are done.
  static func run<First, Second>(_ first: () -> First, _ second: () -> Second) -> (First, Second) {
    var made: (first: First?, second: Second?) = (nil, nil)
    withoutActuallyEscaping(first) { first in
      withoutActuallyEscaping(second) { second in
        withUnsafeMutablePointer(to: &made) { made in
          let work = Work(first: first, second: second, made: made)
          DispatchQueue.concurrentPerform(iterations: 2) { work.perform($0) }
        }
      }
    }
    guard let first = made.first, let second = made.second else {
      preconditionFailure("concurrentPerform returns when both pieces are done")
    }
    return (first, second)
  }

  /// `@unchecked Sendable` holds: each iteration calls its own closure, once, and writes its own half of
  /// `made`, which outlives the call; the caller promises that the closures share nothing.
  private struct Work<First, Second>: @unchecked Sendable {
    let first: () -> First
    let second: () -> Second
    let made: UnsafeMutablePointer<(first: First?, second: Second?)>

    func perform(_ iteration: Int) {
      if iteration == 0 { made.pointee.first = first() } else { made.pointee.second = second() }
    }
  }
}
