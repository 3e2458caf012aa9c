#include "fonts.hpp"

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <filesystem>
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
<alias binding="same"><family>sans-serif</family><prefer>
  <family>Noto Sans</family><family>Noto Sans Arabic</family><family>Noto Sans Hebrew</family>
  <family>Liberation Sans</family><family>DejaVu Sans</family>
  <family>Noto Sans CJK SC</family><family>Noto Sans CJK JP</family>
  <family>Droid Sans Fallback</family></prefer></alias>
<alias binding="same"><family>serif</family><prefer>
  <family>Noto Serif</family><family>Noto Naskh Arabic</family><family>Noto Serif Hebrew</family>
  <family>P052</family><family>Liberation Serif</family>
  <family>DejaVu Serif</family><family>DejaVu Sans</family><family>Noto Serif CJK SC</family>
  <family>Noto Serif CJK JP</family><family>Droid Sans Fallback</family></prefer></alias>
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

/// Reads each font itself: fontconfig would write the list that is missing.
void add_unlisted(FcConfig* config, const std::string& folder) {
  std::error_code failed;
  constexpr auto kWhatCanBeRead = std::filesystem::directory_options::skip_permission_denied;
  std::filesystem::recursive_directory_iterator file(folder, kWhatCanBeRead, failed);
  for (; !failed && file != std::filesystem::end(file); file.increment(failed)) {
    const std::string path = file->path().string();
    FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(path.c_str()));
  }
}

bool has_some(FcConfig* config) {
  const FcFontSet* listed = FcConfigGetFonts(config, FcSetSystem);
  const FcFontSet* unlisted = FcConfigGetFonts(config, FcSetApplication);
  return (listed && listed->nfont > 0) || (unlisted && unlisted->nfont > 0);
}

/// With the fonts of this system, by the lists of them that are up to date.
Config own_config() {
  const Config system(FcInitLoadConfig());
  if (!system) throw Error("fontconfig has no configuration");
  std::vector<std::string> listed = strings_of(FcConfigGetFontDirs(system.get()));
  const auto unlisted = std::stable_partition(
      listed.begin(), listed.end(),
      [&](const std::string& folder) { return is_listed(folder, system.get()); });
  Config config = config_of(elements("dir", {listed.begin(), unlisted}) +
                            elements("cachedir", strings_of(FcConfigGetCacheDirs(system.get()))));
  if (!FcConfigBuildFonts(config.get())) throw Error("the fonts of this system could not be read");
  for (auto folder = unlisted; folder != listed.end(); ++folder) {
    add_unlisted(config.get(), *folder);
  }
  if (!has_some(config.get())) {
    throw Error(
        "there is no font here to set a page in. The Debian package fonts-noto-core has some");
  }
  return config;
}

}  // namespace

std::shared_ptr<PangoFontMap> own_fonts() {
  const Config config = own_config();
  // pango asks for the fonts of the current configuration on a thread of its own, and would load
  // the system's, whose lists are written anew.
  FcConfigSetCurrent(config.get());
  auto fonts = held(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  if (!fonts) throw Error("pango was built without fontconfig");
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(fonts.get()), config.get());
  return fonts;
}

}  // namespace hearth
