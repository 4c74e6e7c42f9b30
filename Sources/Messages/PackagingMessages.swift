extension MessageTable {
  /// Messages about the files that a run writes.
  static let packaging: [Message] = [
    Message(
      "product-unwritable", ("输出文件写不了（{system}）。", "A product cannot be written ({system})."),
      remedy: (
        "请检查输出文件夹的权限和磁盘剩余空间，再运行一次；没有发布任何内容。",
        "Check the permissions and free space of the output folder and run again; nothing was published."
      )),
    Message(
      "product-unreadable",
      ("刚写好的输出文件读不回来（{system}）。", "A product that was just written cannot be read back ({system})."),
      remedy: (
        "请检查磁盘，并确认没有其他程序在改动输出文件夹，再运行一次；没有发布任何内容。",
        "Check the disk and that no other program changes the output folder, then run again; nothing was published."
      )),
  ]
}
