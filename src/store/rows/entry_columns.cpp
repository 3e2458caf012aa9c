#include "entry_columns.hpp"

#include <fmt/core.h>

namespace hearth {

std::string ids_text(const std::vector<Uuid>& ids) {
  std::string text;
  for (const Uuid& id : ids) text += (text.empty() ? "" : " ") + to_string(id);
  return text;
}

std::vector<Uuid> parse_ids(std::string_view text) {
  constexpr std::size_t kLength = 36;
  std::vector<Uuid> ids;
  for (std::size_t at = 0; at < text.size(); at += kLength + 1) {
    ids.push_back(known(parse_uuid(text.substr(at, kLength))));
  }
  return ids;
}

std::string_view standing_name(Standing standing) {
  switch (standing) {
    case Standing::on_trust:
      return "trusted";
    case Standing::confirmed:
      return "confirmed";
    case Standing::unconfirmed:
      return "unconfirmed";
  }
  return "";
}

std::optional<Standing> parse_standing(std::string_view name) {
  for (auto standing : {Standing::on_trust, Standing::confirmed, Standing::unconfirmed}) {
    if (standing_name(standing) == name) return standing;
  }
  return std::nullopt;
}

/// `shared:0a1b...`, with spaces between.
std::string proofs_text(const std::vector<Proof>& proofs) {
  std::string text;
  for (const Proof& proof : proofs) {
    text += fmt::format("{}{}:{}", text.empty() ? "" : " ", to_string(proof.share),
                        proof.signature);
  }
  return text;
}

std::vector<Proof> parse_proofs(std::string_view text) {
  std::vector<Proof> proofs;
  while (!text.empty()) {
    const std::string_view one = text.substr(0, text.find(' '));
    const std::size_t colon = std::min(one.find(':'), one.size());
    const auto share = known(parse_share(one.substr(0, colon)));
    proofs.push_back({share, std::string(one.substr(std::min(colon + 1, one.size())))});
    text.remove_prefix(std::min(one.size() + 1, text.size()));
  }
  return proofs;
}

}  // namespace hearth
