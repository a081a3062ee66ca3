/**
 * 1,024 Swedish words, ten bits each: common, 3 to 9 letters, a to z only, so that they are typed alike on every
 * keyboard and said alike over a bad line. Our own list; the order is the alphabet's and means nothing.
 */
const list = `
adel advent affisch agat akut album alfabet ampull anatomi anda andas anden angel anis anka ankare anlag
annan annons ansats ansikte anslag ansvar antal antenn apelsin april arbete areal arena arkiv armband
artikel artist asfalt aska atlas atom augusti automat avgift avtal axel bada badrum bagage bageri bagge baka
balans balett balja balkong ballong bambu banan band bandage bank barack bark barn barr barsk basar batteri
bedrift begrepp behov belopp bensin berg besked bestick betong betyg bidrag bild bilda billig bind biskop
bitter blad blank blek blixt block blom blomma bock bofink bolag boll bomull bonde bonus bord borg borr
borste botten boxa brand brant brasa bred brev bricka brist broder broms brons bruk brun brunn brus bruten
bubbla buffel bukett bulle buller burk busk buss butik bygd bygga byggnad bylte byst cell cement central
centrum charm chef choklad cirkel cirkus citron cykel damm dansa data dator debatt dekal delfin delta detalj
dialekt diamant diger dikt dill dimma diplom direkt disk djungel djup docka doft domare dosa dotter drag
drake drama dricka drift driva droppe drygt dukat dunge dunk duva dvala dyka dyna egen ekorre ekvator
elefant elegant elev elva emalj enkel enris ensam epok ersatt etapp evig exakt examen expert extra fabel
fabrik fader fager fakta falk fall familj fantasi farfar farm farmor fart fartyg fasad fasan fast faster
feber femton fena fest fett fika fiktiv film filt finger fiol fisk fjol fjun fladdra flagga flamma flaska
flera flicka flik flinga flit flod flor flott fluga flygel flykt flyta fogde fokus folk form fors forska
forum foto frakt fram frans fred fredag frihet frost frukost frukt frusen fryst fukt full fullt fundera
furste furu fylla fyra gaffel gala gamla gammal garage gardin garn gata gavel genast general geni gest gift
gips giraff gitarr glad glans glas glass glimt glob glupsk gnista gnom golf golv gong gosse grad gran granat
granne gren grepp grill gris grop grotta grund grupp gryning gryta guld gumma gummi gunga gurka gyllen hake
hall halm hals halva hammare hamn hand handel handla hank harkla harpa hasta hatt havre helg helium hemlig
herde herre hink hinna hiss hjord hjort hjul holme honung hopp hotell hugg humla humor hund hundra hunger
hustru hyfsa hylla hylsa hyra hytt idrott idyll igel iller import index ingen inland insats insekt insikt
instans intern inuti ivrig jakt januari jasmin jazz jeans jord journal juli jumpa juni jurist just juvel
kabel kabin kaffe kaka kaktus kalas kalk kall kalv kamel kamera kamin kamp kanal kanel kanin kanna kanon
kanot kant kapell kapten karp karta kasse kast kastanj katalog katt kavaj kavel kedja kejsare kemi kennel
kika kikare kilo kind kiosk kisel kista klack klang klar klass klimat klippa klocka klok klor kloster klot
klubb klump knapp knippe knut knyta koala kock koka kokos kolibri kolla kolonn komet komma kompass kompis
koncept konst kontor kopp koppar korall korg korn korp kort kost kraft krage kran krans krets kris krita
krok krona kropp krydda kryp kudde kuling kulle kultur kund kung kupa kurs kusin kust kvarn kvarts kvast
kvist kvitto kyla kyrka labb lack lada lager lagun lakan lamm lampa land lans lapp larm lasso last lava leda
ledig leende lejon lektor lera liga lila lilja lind linda linje linne linser lista liten liter livet ljud
ljum ljus lodjur loge logik lokal lucka luft lugn lukt lunch lund lunga lust lycka lyra lyssna lyxig magi
magisk magnet majs makt mall malm mamma mandel maner mangel mango mantel mapp mark marmor mars maskin mast
matris matta medalj medel mejeri melodi melon meny metall meter metod middag mild miljon minne minut mjuk
modell modern moln moped morgon morot mosaik moster motor mott mugg mulen musik muskel mussla mustig mygga
mynt mynta mysig mystik namn nappa narv natt natur navel nedan nerv nick nisch noll nord notis novell nummer
nyans nyckel nymf nypon nytta objekt ocean odla offert ofta oktav olik oliv olja omega onsdag opal opera
orange orden order ordna orgel orkan orsak otur oval packa padda paket palats palett palm panel panna panter
papper parad park parti pasta patron paus peka pelare pendel pengar penna pensel peppar period person piano
pigg pilot pinne pion pipa plan planet planka plats platta plog plugg plus poesi polis pollen port porto
post press prick prins pris prisma privat profil prova publik puder puls pump punkt pussel puts rabatt radar
radio raket rakt ramp rand ranka raps rast recept regel region regn rektor reptil resa resurs retur ribba
rida rikta rimlig ring ringa risk rita robot rock rolig roman rond rosa rosett rotor rubin ruin rulla rulle
runda rusta rutan rutin rygg rymd safir saft saga salami sallad salt samma samtal sand sardin sats satt scen
schack schema segel segla sektor sekund semla senap serie sida siden siffra signal silke sill silver simma
sinne sirap sirlig sjunga skal skala skalle skata skatt sken skepp skida skift skiva skog skola skorpa
skratt skrift skriva skruv skugga skylt slalom slant slida slinga slott slump slut smak smal smed smink
snabb snigel snurra soffa soldat solig sommar sopp soppa sorg sork sort spade spann spark sparv spegel spel
spets spik spis spjut sport spring spruta stad staket stall stam stat stege stek stel sten stig stil stol
stolpe stolt stopp stor stork storm strand streck strid struts studio stund summa sund svag svala svamp svan
svans svar svart svett sving svit syfte sylt symbol syren syrsa system syster tabell tack takt talang tall
talrik tand tango tanke tant tapet tass tavla taxi teater tecken tejp teknik tempel tenn tennis tenor termos
text tiger till timjan timme ting tipsa titel tjej tjock tjugo tjusig tofs tolk tolv tomat tomte topp torg
torka torn torp torsk trafik trampa trappa trasa tratt tredje trio trivas trogen trolig troll tropik trumma
trupp trygg tugga tulpan tumme tung tunga tunna tunnel tupp turist turkos tvist tyst udda ungdom urban
utkast utsikt vacker vagn vakt valp vals valv vandra vanilj vant vante varg varm vask vass vatten vecka
vegan veke verb verk veta vete video vikt vila vilja villa vimpel vind vinge vinkel vinst vinter viol violin
virke visa visdom visp vist vital volym vrida vulkan vuxen vykort yrke zebra zenit zink`;

export const swedishWords: readonly string[] = list.trim().split(/\s+/);
