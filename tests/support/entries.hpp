#pragma once

#include <memory>
#include <string>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth::test {

/// An identifier that is easy to tell apart: all bytes the same.
Uuid id(int number);

Moment moment(const std::string& iso);

/// A scale from 0 to 10 called `metric`.
std::shared_ptr<const Wording> scale(const std::string& metric);

std::shared_ptr<const Wording> text(const std::string& question);

Answer answer(const std::shared_ptr<const Wording>& wording, Value value, Share share);

Person person(int number, const std::string& name, const std::string& joined);

}  // namespace hearth::test
