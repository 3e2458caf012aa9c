#include <sodium.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "hearth/vault/secret.hpp"
#include "hearth/vault/suggested_passphrase.hpp"

namespace hearth {
namespace {

// Plain words that most people know, chosen by us, without those that sound alike, that are hard to
// spell, or that nobody wants to begin a day with. As many as there are throws of four dice.
constexpr std::string_view kEnglish =
    "acorn acre actor album alley almond alpine amber amuse anchor angle animal ankle answer "
    "anthem antler apple apricot april apron arch arena armor aroma arrow artist ash asphalt "
    "atlas attic aunt author autumn avenue award bacon badge bagel baker balcony ballad balloon "
    "bamboo banana banjo banner barber barley barn barrel basil basin basket bathtub battery "
    "beach beacon beam bean bear beaver bedroom beetle bell belt bench berry bicycle birch bird "
    "biscuit blanket blaze blender blossom blouse blue board boat bobbin bonfire bonnet book boot "
    "border bottle bottom boulder bouquet bowl bracket braid branch brass bread breeze brick "
    "bridge bronze brook broom brother brown brush bubble bucket buckle buffalo bugle builder "
    "bulb bumper bundle bushel butler butter button cabbage cabin cable cactus cadet calico calm "
    "camel camera canal canary candle canoe canvas canyon captain caramel caravan cardigan cargo "
    "carnival carol carpet carrot cartoon carve cascade cashew castle catalog cattle cavern cedar "
    "celery cellar cello cement cereal chain chair chalk chamber channel charm chart chef cherry "
    "chess chicken chimney chisel chord chorus cider cinnamon circle circus citrus city clamp "
    "clarinet clay clean clerk clever cliff climate cloak clock closet cloud clover coach coast "
    "cobalt cocoa coconut coffee coin collar color comb comet comma common compass concert cook "
    "copper coral cord corner cottage cotton couch cougar country courage cousin cover coyote "
    "cradle crane crater crayon cream creek cricket crimson crisp crocus crop crowd crown crumb "
    "crystal cube cucumber cuddle culture cupboard curl current curry curtain curve cushion "
    "custard cycle daily dairy daisy dance date daughter dawn daylight decade deck deer delta "
    "denim dentist depot desert desk dessert dial diamond diary diesel dinner dish distant ditch "
    "dive doctor dolphin domino donkey donut door dough dove dragon drawer dream dress drink "
    "drizzle drum duck dune dusk dust duty eagle early earth easel east easy echo eclipse edge "
    "editor eel eight elbow elder elegant elephant elevator elk elm ember emerald emperor empty "
    "engine enjoy entry envelope equal errand escort estate evening event exact exhibit exotic "
    "expert explore extra eyebrow fabric face factory fairy falcon family famous fancy farmer "
    "fashion father faucet feast feather february felt fence fern ferry fiber fiction fiddle "
    "field fifteen fifty figure film filter finch finger finish fire fisher flag flame flavor "
    "fleece flight flint float flock floor flower flute foam focus fog folder folk follow forest "
    "fork formal fortune forum fossil fountain fox frame freight fresh friday fridge friend frog "
    "frost fruit fudge funnel future gadget galaxy gallery gallon garden garland garlic garment "
    "gate gather gem general gentle geyser giant gift ginger giraffe glacier glad glass glider "
    "globe glove glow glue gnome goat goblet gold golf gondola good goose gopher gourd grand "
    "granite grape grass gravel gravy green greet grill grocery ground grove guard guest guide "
    "guitar gull gumdrop gutter habit hallway hammer hammock hamster hand happy harbor harmony "
    "harp harvest hat haven hawk headline health heart hedge helmet helper herald herb hermit "
    "heron high hiker hill hinge hobby hockey holiday hollow holly home honest honey hood hoop "
    "hope horizon horn horse hostel hotel hour house humble humor hundred husky hut icicle icon "
    "idea idle igloo inch index indigo inland inn insect inside instant invite iris iron island "
    "ivory ivy jacket jaguar jam january jasmine jazz jeans jelly jersey jewel jigsaw jingle "
    "jockey join joke jolly journey joy jubilee juggle juice july jumper june jungle junior "
    "juniper justice karate kayak kebab keeper kelp kennel kernel kettle key kiosk kitchen kite "
    "kitten kiwi knee knit knob knot koala label lace ladder lady lagoon lake lamb lamp lantern "
    "lapel large lark laser latch later lattice laugh laundry lava lavender lawn layer leader "
    "leaf league leather lecture ledge leek legend lemon lentil leopard lesson letter lettuce "
    "level library light lilac lily lime linen lion liquid list litter little lively lizard llama "
    "lobby lobster local locker log lotus lounge lucky lullaby lumber lunar lunch lyric machine "
    "magenta magic magnet maid mailbox major mango manor maple marble march margin marigold "
    "marina market maroon marsh marvel mason master maze meadow meal measure melody melon member "
    "memory menu merit mermaid merry metal meteor metro middle midnight mild milk mill mineral "
    "mint minute mirror mist mitten mixture model modern modest moment monday monkey month "
    "moonbeam moose morning mosaic moss motel mother motor mouse movie muffin mug mulberry mural "
    "museum mushroom music napkin narrow nation native nature navy nearby neat needle neighbor "
    "neon nephew nest nettle network never nickel niece night nimble nine noble noodle noon north "
    "notebook noun novel nugget number nurse nylon oak oar oasis oat object ocean october octopus "
    "olive omelet onion opal open opera orange orbit orchard orchid order organ origami origin "
    "otter outdoor outfit oval oven owl oxygen oyster pacific package paddle page pagoda paint "
    "palace palette palm pamphlet pancake panda panel panther paper parade parcel park parrot "
    "parsley partner pastry patch path patio pattern pavement peach peacock peanut pear pebble "
    "pedal pelican pencil pendant penguin pepper perfume person petal phone photo piano pickle "
    "picnic picture pigeon pillow pilot pine pink pioneer pirate pixel pizza place planet plank "
    "plant plaster plate playful plenty plum plush pocket poem poet polar polish polite pollen "
    "pond pony poplar poppy popular porch portal portrait postcard potato potter powder present "
    "pretzel prince print prize promise proud public pudding puddle pulley pumpkin puppet puppy "
    "purple purse puzzle pyramid quail quarter quartz queen quest quick quiet quilt quiz rabbit "
    "raccoon radio radish railway rain raisin ramble ranch random ranger rapid rattle raven "
    "ravine ready recipe record redwood reed reef reflect regal region relax relay relish remedy "
    "reptile rescue resort rhyme rhythm ribbon rice riddle ridge ring ripple river road robin "
    "robot rocket rodeo romance roof rooster root rope rose rotate rough round rover royal rubber "
    "ruby rudder rug ruler runway rye saddle safari saga sailor salad salmon salsa salute sample "
    "sandal sapphire sardine satin saturday sauce sauna scale scarf scene scenic school science "
    "scooter scout screen script sculptor seagull season seaweed second secret seed select senior "
    "sentence sequel serene seven shade shadow shape shark sheep shelf shell shelter shield "
    "shimmer ship shirt shoe shore shoulder shovel shower shrimp shrub shuttle siesta signal "
    "silent silk silver simple singer sister sixteen skate sketch skill skirt sky slate sleepy "
    "sleeve sleigh slipper slope smile smoke smooth snack snail snow soap soccer socket soda sofa "
    "soil solar solid solo song soup south soybean space spark sparrow speaker spell spice spider "
    "spinach spiral splash sponge spoon sport spring sprout spruce square squash squirrel stable "
    "stadium stage stairs stamp star station statue steam steel stem step stereo stew sticker "
    "stitch stone stool store storm story stove stranger straw stream street string stripe "
    "student studio subway sugar suitcase summer summit sunday sunny sunrise sunset supper surf "
    "surprise swallow swan sweater sweet swift swing symbol syrup table taco tailor talent tango "
    "target tavern teacher teapot teddy tennis tent terrace texture thank theater thimble thirty "
    "thistle thread three thrift throne thunder thursday thyme ticket tidy tiger tile timber tiny "
    "tissue title toast today token tomato tomorrow torch tornado towel tower town toy track "
    "tractor trail train travel treasure treat tree trick trinket trio trolley trombone trophy "
    "tropical trout truck trumpet trunk tuesday tugboat tulip tuna tunnel turban turkey turtle "
    "twelve twenty twig twilight twin twist ukulele umbrella uncle uniform unit upward urban "
    "vacation valley vanilla vase vault vector vehicle velvet verse vest veteran vibrant victory "
    "video view village vine vintage viola violet violin virtue visit vivid voice volcano volume "
    "voyage waffle wagon waist waiter walker wallet walnut walrus waltz wander warm washer watch "
    "water wave wealth weather weaver wedding weekend welcome west whale wharf wheat wheel "
    "whisker whisper whistle white wide widow wild willow window winery wing winter wisdom wish "
    "wizard wolf wonder wood wool word worker world wrap wren wrist writer yacht yard yarn yeast "
    "yellow yoga yogurt young youth zebra zigzag zinc zipper zodiac zone zoom";

constexpr std::string_view kGerman =
    "abend acker adler affe ahorn akazie album algen allee alltag almhut alpaka amboss ameise "
    "ampel amsel ananas anfang angel angler anker ankunft anorak antenne apfel april arbeit arena "
    "argument arkade armband armreif aroma artikel asche asphalt aster atelier atlas auflauf "
    "aufzug auge august ausflug auster autobus axt bach bad bagger bahnhof balken balkon ballett "
    "ballon bambus banane band bank banner barke basar basilika batterie bauer baum becher beere "
    "beet beginn beifall beispiel beitrag belag berg bericht besen besteck besuch beutel bezirk "
    "biber biene bier bild birke birne biskuit blase blatt blazer blech blei blick blitz block "
    "blume bluse boden bogen bohne bohrer boje bonbon boot bord brand braten brauch breite bremse "
    "brett brezel brief brille brise brot bruder brunnen brust buche bucht bude bund burg busch "
    "bussard butter cafe camping cello cent chance chef chor clown computer couch creme curry "
    "dachs dackel dahlie dampf dank daten datum daumen deckel deich delfin delta denkmal detektiv "
    "diamant dichter dienstag diesel dill dinkel direktor distel docht doktor dolch domino donner "
    "dorf dorn dose dotter drache draht drama drang drehung dreieck drossel druck duft dunkel "
    "durst dusche dynamo ebbe ebene echo ecke efeu ehre eichel eidechse eimer einfall einkauf "
    "eisen elch elefant element elster emblem energie engel enkel ente entwurf erbse erdbeere "
    "erde erfolg erker erle ernte esel espe essen essig etage eule europa examen fabel fabrik "
    "faden fahne fahrrad fahrt falke falter familie fantasie farbe farn fasan fassade feder feier "
    "feige feile feld fell fels fenster ferien ferne ferse fest feuer fichte fieber figur film "
    "filter filz finger fink firma fisch fjord flagge flamme flasche flaute fleck flieder fliege "
    "flocke floh flora floss fluss flut folie forelle forst foto frage freitag freude freund "
    "frieden frisur frosch frost frucht fuchs funke furche futter gabel galaxie galerie galopp "
    "gans garage garn garten gast gebirge geduld gefieder gegend gehege geige geist gelb geld "
    "gelee gepard gerste geruch gesang geschenk gesicht gespann gewicht gewinn gewitter gitarre "
    "glanz glas glaube gleis glied globus glocke gold golf gondel gorilla graben granit gras "
    "grille grotte grube gruppe gummi gurke gurt haar habicht hafen hafer hagel hahn hai halle "
    "halm hals hammer hamster handel hang harfe hasel haube hauch haus haut hebel hecht hecke "
    "hefe heft heide heimat heizung held helm hemd henkel henne herbst herd hering herz heu hilfe "
    "himbeere himmel hirsch hirse hirt hobel hocker hof holz honig hopfen horizont horn hose "
    "hotel hufeisen huhn hummel hummer humor hund hunger hut idee igel iglu imbiss imker indigo "
    "ingwer insekt insel iris island jacke jaguar jahr januar jasmin jeans jogger joghurt joker "
    "jubel jugend juli junge juni juwel kabel kabine kachel kaffee kahn kaiser kajak kakadu kakao "
    "kaktus kalender kalk kamel kamera kamille kamin kammer kanal kandis kanne kante kanu kapelle "
    "kapitel kappe kapsel karaffe karawane karneval karotte karpfen karte karton kasse kastanie "
    "kasten kater katze kaufhaus kaviar kegel kehle keks keller kellner kern kerze kessel kette "
    "kiebitz kiefer kies kimono kind kino kiosk kirche kirsche kissen kiste kittel kiwi klang "
    "klappe klasse klavier klee kleid klette klima klinge kloster knall knauf knie knolle knopf "
    "knospe knoten koala koch koffer kohle koje kolibri komet komma kompass konfetti konzert kopf "
    "koralle korb kordel kork korn kosmos kraft kragen kranich kranz krater kraut kreide kreis "
    "kresse kreuz krimi kristall krokus krone krug krume kuchen kuckuck kugel kuh kultur kunde "
    "kunst kupfer kuppel kurbel kurs kurve kutsche labor lachs lack laden lagune lama lamm lampe "
    "land laser laterne latte laube lauf laune laut lavendel lawine leben leder lehm lehrer leier "
    "leim leinen leiter lektion lenker leopard lerche leuchter libelle licht liebe lied liege "
    "lilie limette limonade linde lineal linie linse lippe liste liter lob locke loden logik "
    "lorbeer los lotse lotus luchs luft luke lupe luxus lyrik magen magie magnet mahlzeit mais "
    "makrele maler malve mandel mango mantel mappe marathon marille marine marke markt marmor "
    "marsch maske mast matrose matte mauer maulwurf maus medaille meer mehl meise meister melodie "
    "melone mensch menthol merkmal messer metall meteor meter metro milch mimose mine minute "
    "minze mittag mitte mittwoch modell mohn molch moment monat mond montag monument moor moos "
    "morgen mosaik moschee motiv motor motte muffin mulde mund muschel museum musik muskat muskel "
    "muster mutter nabel nachbar nacht nadel nagel name narzisse nase nashorn natur nebel neffe "
    "nektar nelke neon nest netz neuling nichte nickel nische nixe nomade norden notiz november "
    "nudel nummer nuss nutzen oase obst ochse ofen ohr oktober olive olymp oma onkel opal oper "
    "orange orchidee ordner organ orgel orkan ort osten oster otter oval ozean paar packung "
    "paddel paket palast palette palme panda panorama panther papagei papier pappel paprika "
    "parade parfum park partner party passage pause pavian pavillon pedal pegel pelikan pelz "
    "pendel perle person pfad pfanne pfau pfeffer pfeife pfeil pferd pfirsich pflanze pflaster "
    "pflaume pflug pfosten pfote phase physik pianist picknick pilot pilz pinguin pinie pinsel "
    "pirat piste plakat planet planke platane platte platz plausch podium poesie pokal pollen "
    "polster pony porree portal posaune post pracht praline preis prinz prisma probe programm "
    "projekt prosa prunk publikum pudding pudel puder puls pult puma pumpe punkt puppe purpur "
    "putzer puzzle pyramide quader quadrat qualle quartett quarz quaste quelle quitte quiz rabatt "
    "rabe radar radio rahmen rakete rallye rampe rand ranke rapfen raps rasen rast ratte raum "
    "raupe raute rebe rechen rede regel regen region reh reifen reigen reiher reim reise reiter "
    "rekord rennen rentier respekt rest rettich revier rezept rhythmus richter riegel riff rinde "
    "ring rinne rippe risiko ritter robbe roboter rock roggen rohr roller roman rose rosine "
    "rotwein route rubin rudel ruder ruf ruhe rumpf runde rute saal sache sack safari safran saft "
    "saga sage sahne saite sakko salat salbei saloon salz samen samstag samt sandale sardine "
    "sattel satz sauna schach schaf schale schall schatten schatz schaufel schaukel schaum "
    "scheibe scheune schicht schiene schiff schild schilf schimmer schinken schirm schlaf "
    "schlange schleife schloss schlucht schmied schmuck schnabel schnecke schnee schnur schote "
    "schrank schraube schrift schritt schuh schule schulter schuppe schwalbe schwamm schwan "
    "schwarm schwelle schwung seele segel sehne seide seife seil seite sektor sekunde sellerie "
    "semester semmel senf sense sessel sieb siedlung siegel signal silber silo sims sirene sirup "
    "sitz skala skizze skorpion socke sofa sohle soja sommer sonate sonne sonntag sorte spalte "
    "spanne spargel spatz specht speicher speise spende spiegel spiel spinat spinne spirale "
    "spitze sport sprache sprecher sprung spule spur staat stab stadt stahl stall stamm stange "
    "stapel start statue staub stecker steg stein stengel steppe stern steuer stich stiefel stier "
    "stift stille stimme stirn stock stoff storch strand strauch strecke streifen strich stroh "
    "strom strudel struktur strumpf stube studio stufe stuhl stunde sturm sultan summe suppe "
    "surfer symbol szene tabak tabelle tablett tafel tag takt talent taler tandem tango tanne "
    "tante tanz tapete tasche tasse tastatur tatze taube taucher taxi team technik tee teich teil "
    "telefon teller tempel tempo tennis teppich termin terrasse text theater thema thron thymian "
    "ticket tiefe tier tiger tinte tisch titel toast tochter tomate tonne topf torte tourist "
    "tracht traktor traube traum treffen treppe trichter trikot trog trommel trompete tropfen "
    "truhe trunk tuch tulpe tundra tunnel turban turm turnier tusche ufer uhr uhu ulme umhang "
    "umweg umzug unfug uniform unkraut urlaub ursprung urwald vase vater veilchen ventil verein "
    "verkehr verlag versuch vertrag video vielfalt villa viola violine vision vogel volk vorhang "
    "vorrat vorteil vortrag vulkan waage wabe wachs wade waffel wagen wahl wald walnuss walzer "
    "wand wange wappen ware wasser watte weber wechsel wecker weg weide weile wein weise weizen "
    "welle welpe welt wende werft werk westen wetter widder wiege wiese wild wille wimpel wind "
    "winkel winter wipfel wirbel wirt wissen witz woche wohnung wolf wolke wolle wort wunder "
    "wunsch wurzel zacke zahl zahn zange zapfen zauber zaun zebra zeder zehe zeichen zeile zeit "
    "zelle zelt zement zentrum zettel zeuge ziegel ziel zimmer zimt zirkus zitat zither zitrone "
    "zoll zone zoo zopf zucker zug zunge zwerg zwieback zwiebel zwilling zylinder";

std::vector<std::string_view> separated(std::string_view list) {
  std::vector<std::string_view> words;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    words.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

}  // namespace

std::vector<std::string_view> passphrase_words(std::string_view language) {
  const bool german = language == "de" || language.starts_with("de-");
  return separated(german ? kGerman : kEnglish);
}

std::string suggested_passphrase(std::span<const std::string_view> words, std::size_t count) {
  require_sodium();
  std::string passphrase;
  for (std::size_t n = 0; n < count; ++n) {
    if (n > 0) passphrase += ' ';
    passphrase += words[randombytes_uniform(static_cast<std::uint32_t>(words.size()))];
  }
  return passphrase;
}

double strength_in_bits(std::size_t words, std::size_t count) {
  return static_cast<double>(count) * std::log2(static_cast<double>(words));
}

}  // namespace hearth
