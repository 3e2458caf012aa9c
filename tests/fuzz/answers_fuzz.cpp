// Feeds arbitrary bytes to what reads answers from a file, TOML and JSON, and to what reads a typed
// answer of each shipped question. Nothing may crash, throw or hang, and an answer that was taken
// is shown, and taken again from its data.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <tuple>

#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/journal/codec.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/answer/answers_file.hpp"
#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/prompt/pack/pack_reader.hpp"
#include "hearth/store/shelf/toml.hpp"

namespace hearth {
namespace {

std::vector<Pack> shipped() {
  std::vector<Pack> packs;
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    ReadPack read = read_pack(*parse_toml(prompt.text).tree);
    if (read.pack) packs.push_back(std::move(*read.pack));
  }
  return packs;
}

const std::vector<Pack>& packs() {
  static const std::vector<Pack> packs = shipped();
  return packs;
}

void read_file(std::string_view text, const Pack& pack) {
  const ParsedToml parsed = parse_toml(text);
  if (parsed.tree) read_answers(*parsed.tree, pack, {"Alex", "Sam"});
  try {
    read_answers(parse_json(text), pack, {"Alex", "Sam"});
  } catch (const Error&) {
    return;  // no JSON, in a sentence
  }
}

void type(std::string_view text, const Pack& pack) {
  for (const Section& section : pack.sections) {
    for (const Question& question : section.questions) {
      const ParsedValue parsed = parse_value(*question.wording, text);
      const Value* value = std::get_if<Value>(&parsed);
      if (!value) continue;
      std::ignore = shown(*question.wording, *value);
      if (kept_value(question.wording->type, to_tree(*value)) != *value) abort();
    }
  }
}

}  // namespace
}  // namespace hearth

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const hearth::Pack& pack = hearth::packs()[data[0] % hearth::packs().size()];
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  hearth::read_file(text, pack);
  hearth::type(text, pack);
  return 0;
}
