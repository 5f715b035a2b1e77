#pragma once

#include "ballpark/model/store.hpp"
#include "ballpark/units/catalogue.hpp"

namespace ballpark::check {

/// What every check is handed: the models and the units it goes by.
struct Engine {
    const model::Library& library;
    const units::Catalogue& catalogue;
};

}  // namespace ballpark::check
