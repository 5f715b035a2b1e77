#pragma once

#include "ballpark/units/money.hpp"
#include "cli/console.hpp"

namespace cli {

/// Is there somebody to talk to: are input and output a terminal?
bool at_terminal();

/// Reads calculations from the terminal and answers them, with line editing and a history that is
/// kept in $XDG_STATE_HOME/ballpark/history (~/.local/state by default), until "quit" or the end
/// of the input.
int converse(const ballpark::units::MoneyTables& money, Console& console);

}  // namespace cli
