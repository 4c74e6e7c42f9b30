import Columns
import Glibc

/// An input that is open for reading, and what it was like when it was opened.
final class OpenedFile {
  let file: InputFile
  let size: Int

  private let descriptor: Int32
  private let state: FileState

  /// - Throws: `input-missing`, `input-is-directory`, `input-unreadable`, `input-empty`.
  init(_ file: InputFile) throws(SluiceError) {
    let place = Place(file: file.shownName)
    // A pipe would make the call wait for its writer.
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw SluiceError(
        errno == ENOENT || errno == ENOTDIR ? .inputMissing : .inputUnreadable, at: place, systemError: errno)
    }
    do throws(SluiceError) {
      var facts = stat()
      guard fstat(descriptor, &facts) == 0 else {
        throw SluiceError(.inputUnreadable, at: place, systemError: errno)
      }
      if facts.st_mode & S_IFMT == S_IFDIR { throw SluiceError(.inputIsDirectory, at: place) }
      guard facts.st_mode & S_IFMT == S_IFREG else {
        throw SluiceError(.inputUnreadable, at: place, systemError: ESPIPE)
      }
      guard facts.st_size > 0 else { throw SluiceError(.inputEmpty, at: place) }
      self.file = file
      self.descriptor = descriptor
      state = FileState(facts)
      size = Int(facts.st_size)
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit { close(descriptor) }

  /// Where the whole file is, for errors.
  var place: Place { Place(file: file.shownName) }

  /// Reads the next bytes into a buffer from a position on.
  ///
  /// - Returns: how many were read; 0 at the end.
  func read(into buffer: inout [UInt8], from start: Int) throws(SluiceError) -> Int {
    let count = buffer.withUnsafeMutableBytes { memory in
      var count = -1
      repeat {
        count = Glibc.read(descriptor, memory.baseAddress.map { $0 + start }, memory.count - start)
      } while count < 0 && errno == EINTR
      return count
    }
    guard count >= 0 else { throw SluiceError(.inputUnreadable, at: place, systemError: errno) }
    return count
  }

  /// The bytes at a place, fewer at the end of the file; `read` goes on where it was.
  func bytes(at offset: Int, count: Int) throws(SluiceError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, min(count, size - offset)))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { memory in
        pread(descriptor, memory.baseAddress.map { $0 + filled }, memory.count - filled, offset + filled)
      }
      guard count >= 0 else { throw SluiceError(.inputUnreadable, at: place, systemError: errno) }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Makes `read` begin again.
  func rewind() throws(SluiceError) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw SluiceError(.inputUnreadable, at: place, systemError: errno)
    }
  }

  /// A descriptor of the same open file for a library that closes it.
  func duplicate() throws(SluiceError) -> Int32 {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw SluiceError(.inputUnreadable, at: place, systemError: errno) }
    return copy
  }

  /// Makes sure that nobody wrote to the file, or put another in its place, since it was opened.
  ///
  /// - Throws: `input-changed`.
  func confirmUnchanged() throws(SluiceError) {
    var open = stat()
    var named = stat()
    guard fstat(descriptor, &open) == 0, stat(file.path, &named) == 0 else {
      throw SluiceError(.inputChanged, at: place)
    }
    guard FileState(open) == state, FileState(named) == state else {
      throw SluiceError(.inputChanged, at: place)
    }
  }
}

/// What tells one state of a file from another.
private struct FileState: Equatable {
  let device: UInt
  let inode: UInt
  let size: Int
  let seconds: Int
  let nanoseconds: Int

  init(_ facts: stat) {
    device = facts.st_dev
    inode = facts.st_ino
    size = facts.st_size
    seconds = facts.st_mtim.tv_sec
    nanoseconds = facts.st_mtim.tv_nsec
  }
}
