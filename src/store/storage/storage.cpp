#include "storage.hpp"

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/system/system_error.hpp"

namespace hearth {
namespace {

constexpr const char* kEarlier =
    msgid("What this command wrote before is in the journal; the rest is not.");

}  // namespace

/// What a step says of itself is not all that the command has done.
template <typename Step>
void Storage::told_whole(const Step& step) try {
  step();
} catch (const HalfDone&) {
  has_changed();
  throw;
} catch (const KeysChanged& failure) {
  if (!has_changed_) throw;
  throw KeysChanged(failure.what(), after(translated(kEarlier), failure).hint());
} catch (const Error& failure) {
  if (!has_changed_) throw;
  throw after(translated(kEarlier), failure);
}

void Storage::has_changed() {
  has_changed_ = true;
  if (follow_) follow_();
}

Error only_looked_at() {
  return Error(tr("This journal was opened to be read alone."), tr("This is a mistake in hearth."));
}

void Storage::read(const std::function<void(SQLite::Database&)>& work) {
  if (reading_ != nullptr) return work(*reading_);
  struct Ends {
    SQLite::Database*& reading;
    ~Ends() { reading = nullptr; }
  } const ends{reading_};
  told_whole([&] {
    read_now([&](SQLite::Database& database) {
      reading_ = &database;
      work(database);
    });
  });
}

void Storage::change(const std::function<void(SQLite::Database&)>& work) {
  told_whole([&] { change_now(work); });
  has_changed();
}

void Storage::erase(const std::function<void(SQLite::Database&)>& work) {
  told_whole([&] { erase_now(work); });
  has_changed();
}

}  // namespace hearth
