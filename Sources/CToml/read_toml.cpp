#include "CToml.h"

#if !__has_include(<toml++/toml.h>)
#error "toml++/toml.h not found: apt-get install libtomlplusplus-dev"
#endif
/* What toml++ takes for granted without a look, such as a key after "[": where that does not hold it would end the
   program, or worse. Here that is a mistake of the text as any other. */
struct broken_promise {};
#undef NDEBUG
#define TOML_ASSERT(holds) \
  do {                     \
    if (!(holds)) throw broken_promise(); \
  } while (false)
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 1
#define TOML_ENABLE_FORMATTERS 0
#include <algorithm>
#include <cctype>
#include <cstring>
#include <string>
#include <string_view>
#include <toml++/toml.h>

namespace {

struct Walk {
  ct_visitor visitor;
  void *context;
  /* The keys that lead to the node that is visited, joined by dots. */
  std::string path;

  void visit(const toml::node &node, bool is_element) {
    if (const toml::table *table = node.as_table(); table && !is_element) {
      const size_t length = path.size();
      for (auto &&[key, child] : *table) {
        if (length > 0) path += '.';
        path += key.str();
        visit(child, false);
        path.resize(length);
      }
      return;
    }
    ct_value value{};
    value.path = path.c_str();
    value.line = static_cast<int>(node.source().begin.line);
    value.is_element = is_element;
    value.kind = CT_OTHER;
    if (const auto *words = node.as_string()) {
      value.kind = CT_STRING;
      value.words = words->get().data();
      value.length = words->get().size();
    } else if (const auto *integer = node.as_integer()) {
      value.kind = CT_INTEGER;
      value.integer = integer->get();
      value.number = static_cast<double>(integer->get());
    } else if (const auto *number = node.as_floating_point()) {
      value.kind = CT_NUMBER;
      value.number = number->get();
    } else if (const auto *truth = node.as_boolean()) {
      value.kind = CT_BOOLEAN;
      value.integer = truth->get();
    } else if (node.is_array() && !is_element) {
      value.kind = CT_ARRAY;
    }
    visitor(context, &value);
    if (value.kind != CT_ARRAY) return;
    for (const toml::node &child : *node.as_array()) visit(child, true);
  }
};

/* The line of the first table without a name. */
int line_of_nameless_table(std::string_view text) {
  int line = 1;
  for (size_t start = 0; start < text.size(); line++) {
    const size_t end = std::min(text.find('\n', start), text.size());
    const size_t sign = text.find_first_not_of(" \t", start);
    const size_t name = text.find_first_not_of("[ \t", start);
    if (sign < end && text[sign] == '[') {
      const bool is_key = name < end && (std::isalnum(static_cast<unsigned char>(text[name])) ||
                                         std::strchr("_-\"'", text[name]) != nullptr);
      if (!is_key) return line;
    }
    start = end + 1;
  }
  return 1;
}

/* Tables lie in tables as deep as dotted keys say, and toml++ makes, walks and frees them by recursion: a file of some
   hundred kilobytes would use up the stack. Values in brackets it bounds itself (TOML_MAX_NESTED_VALUES). */
constexpr int most_dots = 1000;

/* The line in which there are more dots than that, wherever they stand but in lines of comment; 0 if there are fewer. */
int line_too_deep(std::string_view text) {
  int line = 1, dots = 0;
  for (size_t start = 0; start < text.size(); line++) {
    const size_t end = std::min(text.find('\n', start), text.size());
    const size_t sign = text.find_first_not_of(" \t", start);
    if (sign < end && text[sign] != '#')
      dots += static_cast<int>(std::count(text.begin() + sign, text.begin() + end, '.'));
    if (dots > most_dots) return line;
    start = end + 1;
  }
  return 0;
}

int tell(std::string_view words, int line, char *reason, size_t room) {
  const size_t length = std::min(words.size(), room - 1);
  std::memcpy(reason, words.data(), length);
  reason[length] = 0;
  return std::max(1, line);
}

}  // namespace

extern "C" int ct_read(const char *bytes, size_t count, ct_visitor visitor, void *context,
                       char *reason, size_t room) {
  const std::string_view text(bytes, count);
  try {
    if (const int line = line_too_deep(text); line > 0)
      return tell("too many dots: the longest name of a setting has one", line, reason, room);
    Walk{visitor, context, {}}.visit(toml::parse(text), false);
    return 0;
  } catch (const toml::parse_error &error) {
    return tell(error.description(), static_cast<int>(error.source().begin.line), reason, room);
  } catch (const broken_promise &) {
    return tell("the name of a table is missing", line_of_nameless_table(text), reason, room);
  }
}
