#include "tests/cli/news.hpp"

#include <array>
#include <random>
#include <string_view>

namespace cli {

namespace {

using namespace std::string_view_literals;

constexpr std::array plain{
    "The minister told reporters after the meeting that talks would go on through the night."sv,
    "Residents said they had heard nothing from the council since the spring."sv,
    "\\\"We were given no warning at all,\\\" said the owner of a shop across the street."sv,
    "Police have appealed for anyone who saw the car to come forward."sv,
    "It was not clear how the company would raise the money, or from whom."sv,
    "Analysts had expected the bank to leave its rates as they were."sv,
    "The union’s leaders will put the offer to their members, without a recommendation."sv,
    "Heavy rain has fallen over much of the north, and more is on its way."sv,
    "The court heard that the two men had known each other since they were at school."sv,
    "Neither side would say whether the agreement could be signed before the election."sv,
    "Opposition parties called for an inquiry, which the government has so far refused."sv,
    "Her book, the first in a series, was well received when it appeared."sv,
};
constexpr std::array with_figures{
    "Shares in the firm fell 3.4 per cent to close at $27.15 on Tuesday."sv,
    "About 1,200 people were moved out of their homes, and 60 fire engines were sent."sv,
    "The trial, in May 2001, lasted eleven days and heard 43 witnesses."sv,
    "Exports rose to 2.1 million tonnes from 1.8 million a year earlier."sv,
    "The road runs for 35 km along the coast, and is used by 12,000 cars a day."sv,
    "She is one of five directors who have left since 1998."sv,
    "A budget of £4.5m was set aside for repairs to 18 schools."sv,
    "The ship, 200 metres long, had taken on 30,000 barrels of oil."sv,
};
constexpr std::array deals{
    "The 300 MW solar farm, built at a cost of $310 million, will supply 90,000 homes."sv,
    "A wind farm of 48 turbines would give 1.2 TWh of electricity a year."sv,
    "The plant will cost about $2.5 billion and provide 2.5 million watts of electricity daily."sv,
    "Copper traded at $8,900 a tonne, up 2 per cent on the week."sv,
};

}  // namespace

std::string news(std::size_t bytes, unsigned seed, unsigned plain_of_hundred) {
    std::mt19937 random(seed);
    const auto one_of = [&](const auto& list) { return list[random() % list.size()]; };
    std::string lines;
    for (int record = 0; lines.size() < bytes; ++record) {
        lines +=
            "{\"id\":\"story-" + std::to_string(record) + "\",\"date\":\"2019-10-24\",\"text\":\"";
        for (unsigned sentence = 6 + random() % 12; sentence > 0; --sentence) {
            const unsigned kind = random() % 100;
            const unsigned figures_to = 100 - (100 - plain_of_hundred) / 12;
            lines += kind < plain_of_hundred ? one_of(plain)
                     : kind < figures_to     ? one_of(with_figures)
                                             : one_of(deals);
            lines += random() % 5 == 0 ? "\\n" : " ";
        }
        lines += "\"}\n";
    }
    return lines;
}

}  // namespace cli
