#include "comparison.hpp"

#include "told.hpp"

namespace hearth::test::privacy {
namespace {

constexpr int kActMinute = 60;
constexpr int kChangeMinute = 90;
constexpr int kReadMinute = 120;

std::vector<Said> each_so_many_th(const std::vector<Said>& all, std::size_t so_many,
                                  std::size_t turn) {
  std::vector<Said> some;
  for (std::size_t n = turn % so_many; n < all.size(); n += so_many) some.push_back(all[n]);
  return some;
}

Deed one_after_the_other(const Deed& first, const Deed& second) {
  Deed both{first.name + ", " + second.name, first.said};
  both.said.insert(both.said.end(), second.said.begin(), second.said.end());
  return both;
}

}  // namespace

Comparison::Comparison(const Beginning& beginning, std::size_t place)
    : name_(beginning.name),
      place_(place),
      scene_(beginning),
      calm_(scene_.journal()),
      reads_(reads()) {
  const std::vector<Said> more = reads_of(scene_.ids());
  reads_.insert(reads_.end(), more.begin(), more.end());
}

bool Comparison::with(const Deed& act, const Extent& extent, std::size_t turn) {
  if (!disturb(act)) return false;
  look("", calm_, disturbed_, each_so_many_th(reads_, extent.every_read, turn));
  const std::vector<Deed>& all = changes();
  for (std::size_t n = 0; n < extent.changes; ++n) {
    const std::size_t choice = (turn + n) % (all.size() / extent.every_change + 1);
    after(all[(place_ + choice * extent.every_change) % all.size()],
          each_so_many_th(reads_after_change(), extent.every_read_after, turn + n));
  }
  return true;
}

bool Comparison::with_two_changes(const Deed& act, const Extent& extent, std::size_t turn) {
  if (!disturb(act)) return false;
  const std::vector<Deed>& all = changes();
  for (std::size_t n = 0; n < extent.changes; ++n) {
    const Deed& first = all[(turn * 7 + n) % all.size()];
    const Deed& second = all[(turn * 11 + n * 5 + 1) % all.size()];
    after(one_after_the_other(first, second),
          each_so_many_th(reads_after_change(), extent.every_read_after, turn + n));
  }
  return true;
}

bool Comparison::disturb(const Deed& act) {
  act_ = act.name;
  scene_.put(calm_);
  if (!scene_.do_all(act.said, kActMinute).empty()) return false;
  disturbed_ = scene_.journal();
  return true;
}

void Comparison::after(const Deed& change, const std::vector<Said>& reads) {
  const Changed& calm = calm_after(change);
  const Changed disturbed = changed(disturbed_, change);
  for (std::size_t n = 0; n < change.said.size(); ++n) {
    compare(change.name, change.said[n].command, calm.told[n], disturbed.told[n]);
  }
  look(change.name, calm.journal, disturbed.journal, reads);
}

bool Comparison::is_told(const Deed& act, const Deed* change,
                         const std::function<bool(const std::string& command)>& by) {
  if (!disturb(act)) return false;
  const std::string name = change ? change->name : "";
  const std::string calm = change ? calm_after(*change).journal : calm_;
  const std::string disturbed = change ? changed(disturbed_, *change).journal : disturbed_;
  const std::size_t before = found_.size();
  for (const Said& said : change ? reads_after_change() : reads_) {
    if (by(said.command)) look(name, calm, disturbed, {said});
    if (found_.size() > before) return true;
  }
  return false;
}

void Comparison::look(const std::string& change, const std::string& calm,
                      const std::string& disturbed, const std::vector<Said>& reads) {
  for (const Said& said : reads) {
    const std::string& before = calm_telling(change, calm, said);
    scene_.put(disturbed);
    compare(change, said.command, before, scene_.tell(said, kReadMinute));
  }
}

void Comparison::compare(const std::string& change, const std::string& command,
                         const std::string& calm, const std::string& disturbed) {
  ++count_;
  if (calm == disturbed) return;
  found_.push_back({name_, act_, change, command, first_difference(calm, disturbed)});
}

Comparison::Changed Comparison::changed(const std::string& journal, const Deed& change) {
  scene_.put(journal);
  Changed changed;
  int minute = kChangeMinute;
  for (const Said& said : change.said) changed.told.push_back(scene_.tell(said, minute++));
  changed.journal = scene_.journal();
  return changed;
}

const Comparison::Changed& Comparison::calm_after(const Deed& change) {
  const auto known = changed_.find(change.name);
  if (known != changed_.end()) return known->second;
  return changed_.emplace(change.name, changed(calm_, change)).first->second;
}

const std::string& Comparison::calm_telling(const std::string& change, const std::string& journal,
                                            const Said& said) {
  const std::pair key(change, said.command);
  const auto known = told_.find(key);
  if (known != told_.end()) return known->second;
  scene_.put(journal);
  return told_.emplace(key, scene_.tell(said, kReadMinute)).first->second;
}

}  // namespace hearth::test::privacy
