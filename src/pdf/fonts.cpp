#include "fonts.hpp"

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

#include <string>
#include <vector>

#include "hearth/core/error.hpp"

namespace hearth {
namespace {

struct Destroyed {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
  void operator()(FcStrList* list) const { FcStrListDone(list); }
};

using Config = std::unique_ptr<FcConfig, Destroyed>;

/// Bitmaps and coloured pictures are blurred on paper, and what they draw cannot be copied; a
/// variable font is one that cairo embeds in its plainest form only.
constexpr std::string_view kRules = R"(
<selectfont>
  <rejectfont><pattern><patelt name="color"><bool>true</bool></patelt></pattern></rejectfont>
  <rejectfont><pattern><patelt name="scalable"><bool>false</bool></patelt></pattern></rejectfont>
  <rejectfont><pattern><patelt name="variable"><bool>true</bool></patelt></pattern></rejectfont>
</selectfont>
<alias binding="same"><family>sans-serif</family><prefer><family>Noto Sans</family>
  <family>Liberation Sans</family><family>DejaVu Sans</family></prefer></alias>
<alias binding="same"><family>serif</family><prefer><family>Noto Serif</family>
  <family>P052</family><family>Liberation Serif</family><family>DejaVu Serif</family></prefer></alias>
<alias binding="same"><family>emoji</family><prefer><family>Symbola</family>
  <family>Noto Emoji</family></prefer></alias>
)";

std::string escaped(const std::string& path) {
  std::string xml;
  for (const char letter : path) {
    if (letter == '&') {
      xml += "&amp;";
    } else if (letter == '<') {
      xml += "&lt;";
    } else {
      xml += letter;
    }
  }
  return xml;
}

std::vector<std::string> strings_of(FcStrList* list) {
  const std::unique_ptr<FcStrList, Destroyed> owned(list);
  std::vector<std::string> strings;
  while (const FcChar8* each = FcStrListNext(list)) {
    strings.emplace_back(reinterpret_cast<const char*>(each));
  }
  return strings;
}

std::string elements(const char* name, const std::vector<std::string>& paths) {
  std::string xml;
  for (const std::string& path : paths) xml += fmt::format("<{0}>{1}</{0}>\n", name, escaped(path));
  return xml;
}

Config config_of(const std::string& places) {
  Config config(FcConfigCreate());
  const std::string xml = fmt::format("<fontconfig>{}{}</fontconfig>", places, kRules);
  const auto* bytes = reinterpret_cast<const FcChar8*>(xml.c_str());
  if (!config || !FcConfigParseAndLoadFromMemory(config.get(), bytes, FcFalse)) {
    throw Error("the rules for fonts could not be read");
  }
  return config;
}

/// Whether the list of the fonts in that folder, and in those in it, is there and up to date.
bool is_listed(const std::string& folder, FcConfig* config) {
  const auto* path = reinterpret_cast<const FcChar8*>(folder.c_str());
  FcCache* list = FcDirCacheLoad(path, config, nullptr);
  if (!list) return FcFileIsDir(path) == FcFalse;
  bool listed = true;
  for (int n = 0; listed && n < FcCacheNumSubdir(list); ++n) {
    listed = is_listed(reinterpret_cast<const char*>(FcCacheSubdir(list, n)), config);
  }
  FcDirCacheUnload(list);
  return listed;
}

/// Where this system keeps its fonts, and lists of them. A list that is out of date would be
/// written anew where that can be done, so none is used if one is.
Config own_config() {
  const Config system(FcInitLoadConfig());
  if (!system) throw Error("fontconfig has no configuration");
  const std::vector<std::string> folders = strings_of(FcConfigGetFontDirs(system.get()));
  const std::string places = elements("dir", folders);
  const std::string lists = elements("cachedir", strings_of(FcConfigGetCacheDirs(system.get())));
  Config config = config_of(places + lists);
  for (const std::string& folder : folders) {
    if (!is_listed(folder, config.get())) return config_of(places);
  }
  return config;
}

}  // namespace

std::shared_ptr<PangoFontMap> own_fonts() {
  const Config config = own_config();
  if (!FcConfigBuildFonts(config.get())) throw Error("the fonts of this system could not be read");
  auto fonts = held(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  if (!fonts) throw Error("pango was built without fontconfig");
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(fonts.get()), config.get());
  return fonts;
}

}  // namespace hearth
