#include "hearth/journal/signed_form.hpp"

#include <algorithm>
#include <array>

#include "hearth/journal/visibility.hpp"

namespace hearth {
namespace {

/// Text after text, each with its length before it (a netstring, cr.yp.to/proto/netstrings.txt), so
/// that no two lists look the same.
class Form {
 public:
  Form& add(std::string_view text) {
    text_ += std::to_string(text.size());
    text_ += ':';
    text_ += text;
    text_ += ',';
    return *this;
  }
  Form& add(std::int64_t number) { return add(std::to_string(number)); }
  Form& add(const Uuid& id) { return add(to_string(id)); }
  Form& add(const std::optional<Uuid>& id) { return add(id ? to_string(*id) : ""); }
  Form& add(const std::optional<double>& number) { return add(number ? number_text(*number) : ""); }

  template <typename Items, typename Add>
  Form& add_all(const Items& items, const Add& add_one) {
    Form list;
    for (const auto& item : items) add_one(list, item);
    return add(list.text_);
  }

  std::string text() && { return std::move(text_); }

 private:
  std::string text_;
};

void add_value(Form& form, const Value& value) {
  struct Adding {
    Form& form;
    void operator()(Skipped) const { form.add("skip"); }
    void operator()(double number) const { form.add("number").add(number_text(number)); }
    void operator()(bool yes) const { form.add("yesno").add(yes ? "yes" : "no"); }
    void operator()(const std::string& text) const { form.add("text").add(text); }
    void operator()(Date day) const { form.add("date").add(to_string(day)); }
    void operator()(const std::vector<std::string>& words) const {
      form.add("list").add_all(words, [](Form& list, const auto& word) { list.add(word); });
    }
    void operator()(const std::vector<Feeling>& feelings) const {
      form.add("feelings").add_all(feelings, [](Form& list, const Feeling& one) {
        list.add(one.name).add(one.intensity ? std::to_string(*one.intensity) : "").add(one.place);
      });
    }
  };
  std::visit(Adding{form}, value);
}

void add_wording(Form& form, const Wording& wording) {
  form.add(wording.pack)
      .add(wording.version)
      .add(wording.id)
      .add(wording.ask)
      .add(to_string(wording.type))
      .add(wording.metric)
      .add(wording.min)
      .add(wording.max)
      .add(wording.low)
      .add(wording.high)
      .add(to_string(wording.better))
      .add(wording.recall)
      .add_all(wording.options,
               [](Form& list, const Option& option) { list.add(option.id).add(option.say); });
}

void add_answers(Form& form, const Entry& entry, Share share) {
  form.add_all(entry.answers, [&](Form& list, const Answer& answer) {
    if (answer.share != share) return;
    add_wording(list, *answer.wording);
    add_value(list, answer.value);
  });
}

std::string form_of(const Entry& entry, Share share, Share with_tags) {
  Form form;
  form.add("hearth-entry-1")
      .add(entry.id)
      .add(entry.entry)
      .add_all(entry.follows, [](Form& list, const Uuid& id) { list.add(id); })
      .add(entry.restores)
      .add(entry.author)
      .add(to_string(entry.state))
      .add(to_string(entry.at))
      .add(entry.recalled ? "recalled" : "")
      .add(to_string(entry.kind))
      .add(entry.pack)
      .add(entry.version)
      .add(entry.occasion)
      .add_all(entry.invited,
               [](Form& list, const Membership& one) { list.add(one.person).add(one.joined_ms); })
      .add(entry.unopened ? "unopened" : "")
      .add(to_string(share));
  add_answers(form, entry, share);
  std::vector<std::string> tags = entry.tags;
  if (share != with_tags) tags.clear();
  std::erase(tags, kNotForTherapist);
  std::ranges::sort(tags);
  form.add_all(tags, [](Form& list, const std::string& tag) { list.add(tag); });
  return std::move(form).text();
}

}  // namespace

std::string signed_form(const Entry& entry, Share share) {
  return form_of(entry, share, share_of_tags(entry));
}

std::string earlier_signed_form(const Entry& entry, Share share) {
  return form_of(entry, share, tightest_share(entry));
}

std::vector<Share> shares_in(const Entry& entry) {
  constexpr std::array kShares{Share::only_me, Share::overlap, Share::sealed, Share::shared};
  std::vector<Share> found;
  for (const Share share : kShares) {
    const bool held = std::ranges::any_of(
        entry.answers, [&](const Answer& answer) { return answer.share == share; });
    if (held) found.push_back(share);
  }
  if (found.empty()) found.push_back(Share::shared);
  return found;
}

}  // namespace hearth
