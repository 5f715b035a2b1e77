#pragma once

#include "ballpark/units/catalogue/definitions.hpp"

// Currencies. One of each is one of the money dimension; no rate is known here, and two
// currencies never convert without one.

namespace ballpark::units::typed {

/// `code` is the symbol (third of the names) over again: currencies are told apart by it.
constexpr Entry currency(std::string_view names, std::string_view sign = {}) {
    Entry made =
        entry<money>(names, dollar, {.in_words = true, .sign = sign, .source = sources::iso4217});
    made.currency = made.symbol;
    return made;
}

constexpr Entry hundredth(std::string_view names, std::string_view code) {
    return entry<money>(names, 0.01 * dollar,
                        {.in_words = true, .currency = code, .source = sources::iso4217});
}

inline constexpr std::array currencies{
    currency(
        "US dollar|US dollars|USD|US$|$|U.S. dollar|U.S. dollars|us dollar|us dollars|american "
        "dollar|american dollars|U.S.$|USD$|美元|ドル|달러|greenback|greenbacks",
        "$"),
    currency("euro|euros|EUR|€|欧元|ユーロ|유로", "€"),
    currency("pound sterling|pounds sterling|GBP|£|UK£|British pound|British "
             "pounds|sterling|英镑|ポンド",
             "£"),
    currency("Japanese yen|Japanese yen|JPY|JP¥|yen|円|日元|엔", "¥"),
    currency("Chinese yuan|Chinese yuan|CNY|yuan|RMB|CN¥|renminbi|yuan "
             "renminbi|元|人民币|人民元|위안|Yuan"),
    currency("Indian rupee|Indian rupees|INR|₹", "₹"),
    currency("South Korean won|South Korean won|KRW|₩|韩元|ウォン|원|Korean won", "₩"),
    currency("Australian dollar|Australian dollars|AUD|A$|AU$|Aus$|Aussie dollars", "A$"),
    currency("Canadian dollar|Canadian dollars|CAD|C$|CA$|CAN$|Can$|Cdn$|CDN$", "C$"),
    currency("New Zealand dollar|New Zealand dollars|NZD|NZ$", "NZ$"),
    currency("Hong Kong dollar|Hong Kong dollars|HKD|HK$|港元", "HK$"),
    currency("Singapore dollar|Singapore dollars|SGD|S$|SG$", "S$"),
    currency("New Taiwan dollar|New Taiwan dollars|TWD|NT$|Taiwan dollar|Taiwan dollars|Taiwanese "
             "dollars|新台币|新台幣",
             "NT$"),
    currency("Swiss franc|Swiss francs|CHF|SFr|Fr.|Sfr"),
    currency("Swedish krona|Swedish kronor|SEK|Swedish crown|Swedish crowns"),
    currency("Norwegian krone|Norwegian kroner|NOK|Norwegian crown|Norwegian crowns"),
    currency("Danish krone|Danish kroner|DKK|Danish crown|Danish crowns"),
    currency("Polish zloty|Polish zlotys|PLN|zł|zloty|zlotys|złoty|złotych"),
    currency("Czech koruna|Czech korunas|CZK|Kč|Czech crown|Czech crowns|koruna"),
    currency("Hungarian forint|Hungarian forints|HUF|forint|forints|Ft"),
    currency("Romanian leu|Romanian lei|RON|lei|leu"),
    currency("Russian rouble|Russian roubles|RUB|₽|rouble|roubles|ruble|rubles|Russian "
             "ruble|Russian rubles|руб",
             "₽"),
    currency("Ukrainian hryvnia|Ukrainian hryvnias|UAH|₴|hryvnia|hryvnias|hryvnya", "₴"),
    currency("Kazakhstani tenge|Kazakhstani tenge|KZT|₸|tenge|Kazakh tenge", "₸"),
    currency("Turkish lira|Turkish liras|TRY|₺|TL|lira|liras|Turkish lire", "₺"),
    currency("Israeli shekel|Israeli shekels|ILS|₪|shekel|shekels|NIS", "₪"),
    currency("Egyptian pound|Egyptian pounds|EGP|E£|EGP£|LE"),
    currency("Moroccan dirham|Moroccan dirhams|MAD"),
    currency("Algerian dinar|Algerian dinars|DZD"),
    currency("Kuwaiti dinar|Kuwaiti dinars|KWD|KD"),
    currency("UAE dirham|UAE dirhams|AED|Dh|Dhs|Emirati dirhams|dirham|dirhams"),
    currency("Saudi riyal|Saudi riyals|SAR|SR|Saudi rial|Saudi rials"),
    currency("Qatari riyal|Qatari riyals|QAR|QR"),
    currency("Iranian rial|Iranian rials|IRR"),
    currency("South African rand|South African rand|ZAR|R|rand|rands", "R"),
    currency("Nigerian naira|Nigerian naira|NGN|₦|naira", "₦"),
    currency("Ghanaian cedi|Ghanaian cedis|GHS|GH₵|₵|cedi|cedis|GH¢"),
    currency("Kenyan shilling|Kenyan shillings|KES|KSh|Ksh|KShs"),
    currency("Tanzanian shilling|Tanzanian shillings|TZS|TSh|TSh."),
    currency("Ugandan shilling|Ugandan shillings|UGX|USh"),
    currency("Ethiopian birr|Ethiopian birr|ETB|birr"),
    currency("Zambian kwacha|Zambian kwacha|ZMW|kwacha"),
    currency("Mozambican metical|Mozambican meticais|MZN|metical|meticais"),
    currency("Angolan kwanza|Angolan kwanzas|AOA|kwanza|kwanzas"),
    currency("Congolese franc|Congolese francs|CDF"),
    currency("Guinean franc|Guinean francs|GNF"),
    currency(
        "West African CFA franc|West African CFA francs|XOF|CFA franc|CFA francs|FCFA|CFA|F CFA"),
    currency("Central African CFA franc|Central African CFA francs|XAF"),
    currency("Pakistani rupee|Pakistani rupees|PKR|PKRs"),
    currency("Bangladeshi taka|Bangladeshi taka|BDT|Tk|taka|৳"),
    currency("Sri Lankan rupee|Sri Lankan rupees|LKR|SLRs"),
    currency("Myanmar kyat|Myanmar kyats|MMK|kyat|kyats"),
    currency("Thai baht|Thai baht|THB|฿|baht", "฿"),
    currency("Vietnamese dong|Vietnamese dong|VND|₫|dong|VNĐ", "₫"),
    currency("Indonesian rupiah|Indonesian rupiah|IDR|Rp|rupiah|rupiahs"),
    currency("Malaysian ringgit|Malaysian ringgit|MYR|RM|ringgit|ringgits", "RM"),
    currency("Philippine peso|Philippine pesos|PHP|₱", "₱"),
    currency("Mongolian tugrik|Mongolian tugriks|MNT|₮|tugrik|tugriks|togrog"),
    currency("Papua New Guinean kina|Papua New Guinean kina|PGK|kina"),
    currency("Brazilian real|Brazilian reais|BRL|R$|reais|Brazilian reals", "R$"),
    currency("Mexican peso|Mexican pesos|MXN|Mex$|MX$|MXN$"),
    currency("Argentine peso|Argentine pesos|ARS|AR$|ARS$"),
    currency("Chilean peso|Chilean pesos|CLP|CLP$|Ch$"),
    currency("Colombian peso|Colombian pesos|COP|COP$|Col$"),
    currency("Peruvian sol|Peruvian soles|PEN|S/.|soles|nuevos soles|nuevo sol"),
    currency("North Korean won|North Korean won|KPW"),
    currency("Venezuelan bolivar|Venezuelan bolivars|VES|bolivar|bolivars|bolívares"),
    currency("Nepalese rupee|Nepalese rupees|NPR|NRs"),
    currency("Lao kip|Lao kip|LAK|kip"),
};

inline constexpr std::array money_parts{
    hundredth("US cent|US cents|USc|¢|cts|US¢|U.S. cent|U.S. cents", "USD"),
    hundredth("euro cent|euro cents|EURc|eurocent|eurocents|€c|€ct|ct€", "EUR"),
    hundredth("penny|pence|GBp|p", "GBP"),
    hundredth("Australian cent|Australian cents|AUc", "AUD"),
    hundredth("Canadian cent|Canadian cents|CAc", "CAD"),
    hundredth("rand cent|rand cents|ZAc", "ZAR"),
    hundredth("paisa|paise|INp", "INR"),
    hundredth("fen|fen|CNYc|分", "CNY"),
    hundredth("New Zealand cent|New Zealand cents|NZc", "NZD"),
    hundredth("Hong Kong cent|Hong Kong cents|HKc", "HKD"),
    hundredth("Singapore cent|Singapore cents|SGc", "SGD"),
    hundredth("kopeck|kopecks|RUc|kopek|kopeks|копеек", "RUB"),
    hundredth("kopiyka|kopiykas|UAc|kopiyok", "UAH"),
    hundredth("Swiss rappen|Swiss rappen|CHc|rappen|Rp.", "CHF"),
    hundredth("Polish grosz|Polish groszy|PLc|grosz|groszy", "PLN"),
    hundredth("Turkish kurus|Turkish kurus|TRc|kurus|kuruş", "TRY"),
    hundredth("Israeli agora|Israeli agorot|ILc|agorot", "ILS"),
    hundredth("Nigerian kobo|Nigerian kobo|NGc|kobo", "NGN"),
    hundredth("Ghanaian pesewa|Ghanaian pesewas|GHc|pesewa|pesewas", "GHS"),
    hundredth("Zambian ngwee|Zambian ngwee|ZMc|ngwee", "ZMW"),
    hundredth("Thai satang|Thai satang|THc|satang", "THB"),
    hundredth("Bangladeshi poisha|Bangladeshi poisha|BDc|poisha", "BDT"),
    hundredth("Malaysian sen|Malaysian sen|MYc", "MYR"),
    hundredth("Mexican centavo|Mexican centavos|MXc", "MXN"),
    hundredth("Brazilian centavo|Brazilian centavos|BRc", "BRL"),
    hundredth("Philippine centavo|Philippine centavos|PHc", "PHP"),
};

}  // namespace ballpark::units::typed
