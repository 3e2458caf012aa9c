#pragma once

#include "hearth/core/tree.hpp"
#include "hearth/document/document.hpp"

namespace hearth {

/// A document to the letter, for another program of hearth's own: a list of its blocks, each with
/// its kind. What programs of other people read is to_tree().
Tree encoded(const Document& document);

/// The document that encoded() gave; numbers that are not finite are gaps, or 0 where there has to
/// be one. Throws Unfit for data that is none, for rows that are not as long as their columns, and
/// for an axis of more than a thousand marks.
Document document_from(const Tree& tree);

}  // namespace hearth
