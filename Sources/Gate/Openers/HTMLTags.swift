/// What the elements of a page are, by their tags.
enum HTMLTags {
  /// Tags that begin and end a line of text; all others, unknown ones and scripts too, stand within it.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "col",
    "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup",
    "hr", "html", "iframe", "legend", "li", "main", "menu", "nav", "noframes", "noscript", "object", "ol",
    "optgroup", "option", "p", "plaintext", "pre", "search", "section", "select", "summary", "table",
    "tbody", "td", "textarea", "tfoot", "th", "thead", "title", "tr", "ul", "xmp",
  ]
}
