#include "ballpark/units/kind.hpp"

namespace ballpark::units {

std::string_view to_string(Kind kind) {
    switch (kind) {
        case Kind::none:
            return "plain";
        case Kind::electric:
            return "electric";
        case Kind::thermal:
            return "thermal";
        case Kind::peak_dc:
            return "peak DC";
        case Kind::alternating_current:
            return "AC";
        case Kind::apparent:
            return "apparent power";
        case Kind::reactive:
            return "reactive power";
        case Kind::torque:
            return "torque";
        case Kind::frequency:
            return "frequency";
        case Kind::radioactivity:
            return "radioactivity";
        case Kind::temperature_difference:
            return "temperature difference";
        case Kind::carbon_dioxide_equivalent:
            return "CO2 equivalent";
        case Kind::oil_equivalent:
            return "oil equivalent";
        case Kind::coal_equivalent:
            return "coal equivalent";
        case Kind::ore:
            return "ore";
        case Kind::concentrate:
            return "concentrate";
        case Kind::metal:
            return "metal";
        case Kind::oxide:
            return "oxide";
        case Kind::water:
            return "water";
        case Kind::item:
            return "items";
        case Kind::home:
            return "homes";
        case Kind::person:
            return "people";
        case Kind::job:
            return "jobs";
        case Kind::vehicle:
            return "vehicles";
        case Kind::bed:
            return "beds";
        case Kind::machine:
            return "machines";
        case Kind::animal:
            return "animals";
        case Kind::building:
            return "buildings";
        case Kind::container:
            return "containers";
        case Kind::fraction:
            return "fraction";
        case Kind::percentage_point:
            return "percentage points";
        case Kind::angle:
            return "angle";
    }
    return "";
}

bool is_strict(Kind kind) {
    return kind == Kind::apparent || kind == Kind::reactive || kind == Kind::torque ||
           kind == Kind::radioactivity;
}

}  // namespace ballpark::units
