/// Decodes chunks of bytes as they arrive; a character may lie across two of them.
protocol ChunkDecoder {
  /// Appends a chunk; false when there is no memory for it.
  mutating func append(
    _ chunk: UnsafeRawBufferPointer, to text: inout UnsafeTextAppender
  ) -> Bool

  /// Ends the text: what is left of a character becomes U+FFFD; false without memory.
  mutating func finish(to text: inout UnsafeTextAppender) -> Bool
}

extension UTF8Repair: ChunkDecoder {}
