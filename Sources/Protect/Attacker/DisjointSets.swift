/// Which of some numbered things hang together.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  func root(_ element: Int) -> Int {
    var root = element
    while parents[root] != root { root = parents[root] }
    return root
  }

  /// Joins the sets of two elements; the smaller root stays, so that roots do not depend on the order.
  mutating func join(_ left: Int, _ right: Int) {
    let (leftRoot, rightRoot) = (root(left), root(right))
    let root = min(leftRoot, rightRoot)
    parents[leftRoot] = root
    parents[rightRoot] = root
    parents[left] = root
    parents[right] = root
  }
}
