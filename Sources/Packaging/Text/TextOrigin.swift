/// What a text of a product is to the leak gate.
enum TextOrigin {
  /// A fixed sentence, a label, a place: no leak, even if somebody's name is the same.
  case declared
  /// A name that the programme's rule shows.
  case nameByRule
  /// A number, or text for which nobody vouches.
  case plain
}
