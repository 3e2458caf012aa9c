#include "power_cut.hpp"

#include <algorithm>

namespace hearth::fault {

namespace {

void put(Bytes& file, std::uint64_t offset, ByteView data) {
  file.resize(std::max<std::size_t>(file.size(), offset + data.size()));
  std::ranges::copy(data, file.begin() + static_cast<std::ptrdiff_t>(offset));
}

void write(Bytes& file, const Call& call, std::size_t size) {
  if (call.head.op == Op::allocate) {
    file.resize(std::max<std::size_t>(file.size(), call.head.offset));
  } else {
    put(file, call.head.offset, ByteView(call.data).first(size));
  }
}

void write_zeros(Bytes& file, const Call& call) {
  Call zeros = call;
  std::ranges::fill(zeros.data, std::uint8_t{0});
  write(file, zeros, zeros.data.size());
}

void write_torn(Bytes& file, const std::vector<Call>& calls) {
  for (const auto& call : calls) {
    const bool last = &call == &calls.back();
    write(file, call, last ? call.data.size() / 2 : call.data.size());
  }
}

void write_late_half(Bytes& file, const std::vector<Call>& calls) {
  for (auto at = calls.size() / 2; at < calls.size(); ++at) {
    write(file, calls[at], calls[at].data.size());
  }
}

void write_some(Bytes& file, const std::vector<Call>& calls, Unsynced what) {
  switch (what) {
    case Unsynced::kept:
      for (const auto& call : calls) write(file, call, call.data.size());
      break;
    case Unsynced::dropped:
      break;
    case Unsynced::zeroed:
      for (const auto& call : calls) write_zeros(file, call);
      break;
    case Unsynced::torn:
      write_torn(file, calls);
      break;
    case Unsynced::late_half:
      write_late_half(file, calls);
      break;
  }
}

void move(std::map<std::string, std::uint64_t>& names, const Call& call) {
  if (call.head.op == Op::create) names[call.name] = call.head.inode;
  if (call.head.op == Op::link) names[call.other] = call.head.inode;
  if (call.head.op == Op::rename) {
    // Two names of one file: the system leaves both.
    const auto target = names.find(call.other);
    if (target != names.end() && target->second == call.head.inode) return;
    names[call.other] = call.head.inode;
  }
  if (call.head.op == Op::rename || call.head.op == Op::unlink) names.erase(call.name);
}

std::map<std::string, std::uint64_t> move_some(std::map<std::string, std::uint64_t> names,
                                               const std::vector<Call>& moves, unsigned which) {
  for (std::size_t i = 0; i < moves.size(); ++i) {
    if ((which >> i & 1U) != 0) move(names, moves[i]);
  }
  return names;
}

}  // namespace

std::optional<Bytes> Found::file(const std::string& name) const {
  const auto named = names.find(name);
  if (named == names.end()) return std::nullopt;
  const auto content = files.find(named->second);
  return content == files.end() ? Bytes{} : content->second;
}

void Disk::sync(std::uint64_t inode) {
  write_some(sure_.files[inode], bytes_[inode], Unsynced::kept);
  bytes_.erase(inode);
}

void Disk::apply(const Call& call) {
  switch (call.head.op) {
    case Op::write:
    case Op::allocate:
      bytes_[call.head.inode].push_back(call);
      break;
    case Op::sync:
      sync(call.head.inode);
      break;
    case Op::sync_folder:
      sure_.names = move_some(sure_.names, moves_, ~0U);
      moves_.clear();
      break;
    default:
      moves_.push_back(call);
  }
}

std::vector<Found> Disk::after_power_cut() const {
  std::vector<Found> all;
  for (const auto what : kUnsynced) {
    auto files = sure_.files;
    for (const auto& [inode, calls] : bytes_) write_some(files[inode], calls, what);
    for (unsigned which = 0; which < 1U << moves_.size(); ++which) {
      all.push_back({move_some(sure_.names, moves_, which), files});
    }
  }
  return all;
}

}  // namespace hearth::fault
