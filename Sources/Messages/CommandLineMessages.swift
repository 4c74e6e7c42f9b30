extension MessageTable {
  /// Messages about how a command is typed.
  static let commandLine: [Message] = [
    Message(
      "usage", ("命令行里“{key}”的写法不对。", "“{key}” is not written as it should be."),
      remedy: ("写法和例子见：{expected}。", "To see how, with examples: {expected}")),
    Message(
      "unknown-command", ("没有“{key}”这个命令。", "There is no command “{key}”."),
      remedy: ("可以用：{expected}；说明见 sluice --help。", "Use: {expected}. See sluice --help.")),
    Message(
      "unknown-option", ("没有“{key}”这个选项。", "There is no option “{key}”."),
      remedy: ("请核对选项的写法，参考：{expected}。", "Check how it is written: {expected}")),
    Message(
      "option-value-missing", ("“{key}”后面没有写内容。", "“{key}” lacks its value."),
      remedy: ("请写成：{expected}。", "Write it as: {expected}")),
    Message(
      "option-value", ("“{key}”后面写的内容不对。", "“{key}” does not take this value."),
      remedy: ("可以写：{expected}。", "It takes: {expected}.")),
    Message(
      "argument-missing", ("缺少“{key}”。", "“{key}” is missing."),
      remedy: ("请补上；写法和例子见：{expected}。", "Add it; to see how, with examples: {expected}")),
    Message(
      "argument-unexpected", ("多出了“{key}”。", "“{key}” is too much."),
      remedy: (
        "文件名里有空格的，请把文件名放在引号里；写法和例子见：{expected}。",
        "Put a name with blanks into quotation marks; to see how, with examples: {expected}"
      )),
  ]
}
