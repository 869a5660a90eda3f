#include "CToml.h"

#if !__has_include(<toml++/toml.h>)
#error "toml++/toml.h not found: apt-get install libtomlplusplus-dev"
#endif
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <toml++/toml.h>

namespace {

struct Walk {
  ct_visitor visitor;
  void *context;

  void visit(const toml::node &node, const std::string &path, bool is_element) const {
    if (const toml::table *table = node.as_table(); table && !is_element) {
      for (auto &&[key, child] : *table) {
        const std::string name(key.str());
        visit(child, path.empty() ? name : path + "." + name, false);
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
    for (const toml::node &child : *node.as_array()) visit(child, path, true);
  }
};

}  // namespace

extern "C" int ct_read(const char *bytes, size_t count, ct_visitor visitor, void *context,
                       char *reason, size_t room) {
  const toml::parse_result result = toml::parse(std::string_view(bytes, count));
  if (!result) {
    const std::string_view words = result.error().description();
    const size_t length = std::min(words.size(), room - 1);
    std::memcpy(reason, words.data(), length);
    reason[length] = 0;
    return std::max(1, static_cast<int>(result.error().source().begin.line));
  }
  Walk{visitor, context}.visit(result.table(), "", false);
  return 0;
}
