import CGumbo
import Glibc

/// Reads a web page into a tree of elements, by gumbo, as browsers read it (the HTML standard, 13.2).
///
/// The one place that calls gumbo. Its memory is taken from blocks that are given back at once: gumbo itself would
/// go down into a page by recursion to free it.
enum UnsafeHTMLParser {
  /// The tree of a page in UTF-8; nil without memory.
  static func tree(of page: [UInt8]) -> XMLTree? {
    let memory = Memory()
    return page.withUnsafeBufferPointer { bytes in
      var options = kGumboDefaultOptions
      options.max_errors = 0
      options.userdata = Unmanaged.passUnretained(memory).toOpaque()
      options.allocator = { context, size in
        context.flatMap { Unmanaged<Memory>.fromOpaque($0).takeUnretainedValue().take(size) }
      }
      options.deallocator = { _, _ in }
      let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      guard let start, let output = gumbo_parse_with_options(&options, start, bytes.count),
        let root = output.pointee.root
      else { return nil }
      let tree = XMLTree()
      copy(root, to: tree)
      return tree
    }
  }

  /// Walks without recursion: a page may be nested deeply.
  private static func copy(_ root: UnsafeMutablePointer<GumboNode>, to tree: XMLTree) {
    var node = root
    while true {
      var goesDown = false
      switch node.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        open(node, in: tree)
        if let first = child(of: node, 0) {
          node = first
          goesDown = true
        } else {
          tree.closeElement()
        }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        if let text = node.pointee.v.text.text {
          tree.addCharacters(
            UnsafeBufferPointer(
              start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text)
            ))
        }
      default: break
      }
      if goesDown { continue }
      while true {
        if node == root { return }
        guard let parent = node.pointee.parent else { return }
        if let next = child(of: parent, node.pointee.index_within_parent + 1) {
          node = next
          break
        }
        tree.closeElement()
        node = parent
        if node == root { return }
      }
    }
  }

  private static func child(
    of node: UnsafeMutablePointer<GumboNode>, _ index: Int
  ) -> UnsafeMutablePointer<GumboNode>? {
    let children = node.pointee.v.element.children
    guard index < Int(children.length), let data = children.data else { return nil }
    return data[index]?.assumingMemoryBound(to: GumboNode.self)
  }

  private static func open(_ node: UnsafeMutablePointer<GumboNode>, in tree: XMLTree) {
    let element = node.pointee.v.element
    var name = String(cString: gumbo_normalized_tagname(element.tag))
    if name.isEmpty, let start = element.original_tag.data {
      let bytes = UnsafeRawBufferPointer(
        start: start, count: min(64, Int(element.original_tag.length)))
      name = String(
        decoding: bytes.drop { $0 == 0x3C }.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F },
        as: UTF8.self
      )
      .lowercased()
    }
    tree.openElement(name)
    for index in 0..<Int(element.attributes.length) {
      guard
        let attribute = element.attributes.data[index]?.assumingMemoryBound(to: GumboAttribute.self)
          .pointee
      else { continue }
      let value = UnsafeRawPointer(attribute.value).assumingMemoryBound(to: UInt8.self)
      tree.addAttribute(
        String(cString: attribute.name),
        UnsafeBufferPointer(start: value, count: strlen(attribute.value)))
    }
  }

  /// Memory that is given back as a whole.
  private final class Memory {
    private static let blockSize = 1 << 20
    private var blocks: [UnsafeMutableRawPointer] = []
    private var next: UnsafeMutableRawPointer?
    private var left = 0

    deinit { blocks.forEach { free($0) } }

    func take(_ size: Int) -> UnsafeMutableRawPointer? {
      let size = (size + 15) & ~15
      if size > left {
        let room = max(Self.blockSize, size)
        guard let block = malloc(room) else { abort() }
        blocks.append(block)
        if room > Self.blockSize { return block }
        (next, left) = (block, room)
      }
      defer {
        next = next.map { $0 + size }
        left -= size
      }
      return next
    }
  }
}
