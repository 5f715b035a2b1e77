#pragma once

#include <gumbo.h>

#include <string_view>

namespace ballpark::text {

/// The value of an attribute; empty where there is none.
std::string_view attribute(const GumboElement& element, const char* name);

/// What is never part of an article, by its tag.
bool left_out(GumboTag tag);

/// Is the element hidden from readers, or by its role the page's furniture?
bool hidden(const GumboElement& element);

/// Does the element stand apart from what is before and after it?
bool is_block(GumboTag tag);

/// A cell of a table.
bool is_cell(GumboTag tag);

}  // namespace ballpark::text
