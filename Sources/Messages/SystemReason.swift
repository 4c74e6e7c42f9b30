import Columns
import Glibc

extension Wording {
  /// Why the system refused, in words; the number where there are none.
  func systemReason(_ number: Int32) -> String {
    if let words = Self.reasons[number] { return language(words) }
    return language(Label(zh: "系统错误 \(number)", en: "system error \(number)"))
  }

  /// The reasons that occur with files, by the system's error number.
  private static let reasons: [Int32: Label] = [
    ENOENT: Label(zh: "没有这个文件或文件夹", en: "no such file or folder"),
    EACCES: Label(zh: "没有权限", en: "permission denied"),
    EPERM: Label(zh: "系统不允许", en: "operation not permitted"),
    ENOSPC: Label(zh: "磁盘已满", en: "no space left on the disk"),
    EDQUOT: Label(zh: "超出磁盘配额", en: "disk quota exceeded"),
    EFBIG: Label(zh: "文件超过允许的大小", en: "file too large"),
    EROFS: Label(zh: "磁盘是只读的", en: "read-only disk"),
    ENOTDIR: Label(zh: "路径中有一段是文件，不是文件夹", en: "a part of the path is a file, no folder"),
    EISDIR: Label(zh: "这是一个文件夹", en: "it is a folder"),
    EEXIST: Label(zh: "已有同名的文件", en: "the name is taken"),
    ENOTEMPTY: Label(zh: "文件夹不是空的", en: "the folder is not empty"),
    EBUSY: Label(zh: "正被其他程序使用", en: "in use by another program"),
    ETXTBSY: Label(zh: "正被其他程序使用", en: "in use by another program"),
    EIO: Label(zh: "磁盘读写出错", en: "the disk failed"),
    ENODEV: Label(zh: "设备不可用", en: "no such device"),
    ENXIO: Label(zh: "设备不可用", en: "no such device"),
    ESTALE: Label(zh: "网络文件夹已断开", en: "the network folder is gone"),
    ENAMETOOLONG: Label(zh: "名称太长", en: "name too long"),
    ELOOP: Label(zh: "链接绕成了圈", en: "links lead in a circle"),
    EMFILE: Label(zh: "打开的文件太多", en: "too many open files"),
    ENFILE: Label(zh: "打开的文件太多", en: "too many open files"),
    ENOMEM: Label(zh: "内存不够", en: "not enough memory"),
    EINVAL: Label(zh: "系统不接受这样的操作", en: "the system does not take this"),
  ]
}
