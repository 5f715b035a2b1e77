#pragma once

#include <random>
#include <string>

/// Short pieces of the alphabet that matters to a scanner, in any order.
std::string random_text(std::mt19937& random);

/// Pieces of real phrasing, mostly set apart by spaces, in any order.
std::string random_prose(std::mt19937& random);
