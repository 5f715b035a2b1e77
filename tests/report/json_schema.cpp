#include "tests/report/json_schema.hpp"

#include <regex.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string_view>

namespace schema {
namespace {

using nlohmann::json;

/// Keywords that demand nothing.
constexpr std::array<std::string_view, 8> silent{"$schema", "id",     "title",       "description",
                                                 "default", "format", "definitions", "deprecated"};

bool matches(const std::string& text, const std::string& pattern) {
    regex_t compiled;
    if (regcomp(&compiled, pattern.c_str(), REG_EXTENDED | REG_NOSUB) != 0)
        throw std::runtime_error("pattern not known: " + pattern);
    const bool found = regexec(&compiled, text.c_str(), 0, nullptr, 0) == 0;
    regfree(&compiled);
    return found;
}

class Validator {
public:
    explicit Validator(const json& root) : root_(root) {}

    void check(const json& value, const json& schema, const std::string& path) {
        if (const auto reference = schema.find("$ref"); reference != schema.end()) {
            check(value, resolve(*reference), path);
            return;
        }
        for (const auto& [keyword, demand] : schema.items())
            check_keyword(keyword, demand, value, schema, path);
    }

    std::vector<std::string> found;

private:
    const json& resolve(const std::string& reference) const {
        if (!reference.starts_with('#')) throw std::runtime_error("elsewhere: " + reference);
        return root_.at(json::json_pointer(reference.substr(1)));
    }

    void fault(const std::string& path, const std::string& why) {
        found.push_back((path.empty() ? "/" : path) + ": " + why);
    }

    bool valid(const json& value, const json& schema) const {
        Validator other(root_);
        other.check(value, schema, "");
        return other.found.empty();
    }

    static bool is_of(const json& value, std::string_view type) {
        if (type == "object") return value.is_object();
        if (type == "array") return value.is_array();
        if (type == "string") return value.is_string();
        if (type == "boolean") return value.is_boolean();
        if (type == "null") return value.is_null();
        if (type == "number") return value.is_number();
        if (type == "integer")
            return value.is_number_integer() ||
                   (value.is_number() && std::floor(value.get<double>()) == value.get<double>());
        throw std::runtime_error("no such type: " + std::string(type));
    }

    void check_keyword(const std::string& keyword, const json& demand, const json& value,
                       const json& schema, const std::string& path) {
        if (std::ranges::find(silent, keyword) != silent.end()) return;
        if (keyword == "type") {
            const json types = demand.is_array() ? demand : json::array({demand});
            if (std::ranges::none_of(
                    types, [&](const json& type) { return is_of(value, type.get<std::string>()); }))
                fault(path, "no " + demand.dump());
        } else if (keyword == "enum") {
            if (std::ranges::find(demand, value) == demand.end())
                fault(path, value.dump() + " is none of " + demand.dump());
        } else if (keyword == "anyOf") {
            if (std::ranges::none_of(demand, [&](const json& one) { return valid(value, one); }))
                fault(path, "fits none of " + demand.dump());
        } else if (keyword == "allOf") {
            for (const json& one : demand) check(value, one, path);
        } else if (keyword == "oneOf") {
            if (std::ranges::count_if(demand, [&](const json& one) { return valid(value, one); }) !=
                1)
                fault(path, "does not fit one of " + demand.dump());
        } else if (keyword == "not") {
            if (valid(value, demand)) fault(path, "must not fit " + demand.dump());
        } else if (!check_object(keyword, demand, value, schema, path) &&
                   !check_array(keyword, demand, value, path) &&
                   !check_scalar(keyword, demand, value, path)) {
            throw std::runtime_error("keyword not known: " + keyword);
        }
    }

    bool check_object(const std::string& keyword, const json& demand, const json& value,
                      const json& schema, const std::string& path) {
        if (keyword == "required") {
            for (const json& name : demand)
                if (value.is_object() && !value.contains(name.get<std::string>()))
                    fault(path, "lacks " + name.dump());
        } else if (keyword == "properties") {
            for (const auto& [name, of] : demand.items())
                if (value.is_object() && value.contains(name))
                    check(value.at(name), of, path + "/" + name);
        } else if (keyword == "additionalProperties") {
            if (!value.is_object()) return true;
            for (const auto& [name, part] : value.items()) {
                if (schema.contains("properties") && schema.at("properties").contains(name))
                    continue;
                if (demand.is_boolean() && !demand.get<bool>())
                    fault(path, "has no place for \"" + name + "\"");
                if (demand.is_object()) check(part, demand, path + "/" + name);
            }
        } else if (keyword == "minProperties") {
            if (value.is_object() && value.size() < demand.get<std::size_t>())
                fault(path, "too few properties");
        } else {
            return false;
        }
        return true;
    }

    bool check_array(const std::string& keyword, const json& demand, const json& value,
                     const std::string& path) {
        if (keyword == "items") {
            if (!value.is_array()) return true;
            for (std::size_t i = 0; i < value.size(); ++i)
                check(value[i], demand, path + "/" + std::to_string(i));
        } else if (keyword == "minItems") {
            if (value.is_array() && value.size() < demand.get<std::size_t>())
                fault(path, "too few items");
        } else if (keyword == "maxItems") {
            if (value.is_array() && value.size() > demand.get<std::size_t>())
                fault(path, "too many items");
        } else if (keyword == "uniqueItems") {
            for (std::size_t i = 0; demand.get<bool>() && value.is_array() && i < value.size(); ++i)
                for (std::size_t k = 0; k < i; ++k)
                    if (value[i] == value[k]) fault(path, "item " + std::to_string(i) + " again");
        } else {
            return false;
        }
        return true;
    }

    bool check_scalar(const std::string& keyword, const json& demand, const json& value,
                      const std::string& path) {
        if (keyword == "minimum") {
            if (value.is_number() && value.get<double>() < demand.get<double>())
                fault(path, value.dump() + " is below " + demand.dump());
        } else if (keyword == "maximum") {
            if (value.is_number() && value.get<double>() > demand.get<double>())
                fault(path, value.dump() + " is above " + demand.dump());
        } else if (keyword == "pattern") {
            if (value.is_string() && !matches(value.get<std::string>(), demand.get<std::string>()))
                fault(path, value.dump() + " is not like " + demand.dump());
        } else {
            return false;
        }
        return true;
    }

    const json& root_;
};

}  // namespace

std::vector<std::string> faults(const json& value, const json& schema) {
    Validator validator(schema);
    validator.check(value, schema, "");
    return std::move(validator.found);
}

}  // namespace schema
