#include <zlib.h>

// inflateInit2 and deflateInit2 are macros, which Swift cannot call.
static inline int sluice_inflate_init(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}
