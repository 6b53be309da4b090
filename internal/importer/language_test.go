package importer

import (
	"strings"
	"testing"

	"cybernorm/internal/language"
)

// tongues are short texts of our own on one subject.
var tongues = map[string]string{
	"ar": "تلتزم الدولة بحماية الشبكات الحاسوبية وبصون حقوق كل من يستخدمها. وتقدم الحكومة كل سنة تقريرا إلى البرلمان عما فعلته، وتتشاور مع الجامعات والشركات والمجتمع المدني قبل أن تغير هذه القواعد.",
	"bg": "Държавата защитава компютърните мрежи и правата на всички, които ги използват. Правителството всяка година докладва на парламента какво е направило и се съветва с университетите, предприятията и гражданското общество, преди да промени тези правила.",
	"bs": "Država štiti računarske mreže i prava svih koji ih koriste, a sistem zaštite vodi općina. Vlada Bosne i Hercegovine svake godine podnosi izvještaj parlamentu o tome šta je učinila i savjetuje se s univerzitetima, preduzećima i građanima prije nego što promijeni ova pravila.",
	"cs": "Stát chrání počítačové sítě a práva všech, kteří je používají. Vláda každý rok podává zprávu parlamentu o tom, co udělala, a radí se s univerzitami, podniky a občanskou společností, než tato pravidla změní. Nikdo nesmí být sledován bez rozhodnutí soudu.",
	"da": "Staten beskytter computernetværk og rettighederne for alle, der bruger dem. Regeringen afgiver hvert år en rapport til Folketinget om, hvad den har gjort, og rådfører sig med universiteter, virksomheder og civilsamfundet, før den ændrer disse regler. Ingen må overvåges uden en dommers kendelse.",
	"de": "Der Staat schützt die Rechnernetze und die Rechte aller, die sie nutzen. Die Regierung berichtet dem Parlament jedes Jahr, was sie getan hat, und berät sich mit den Hochschulen, den Unternehmen und der Zivilgesellschaft, bevor sie diese Regeln ändert.",
	"el": "Το κράτος προστατεύει τα δίκτυα υπολογιστών και τα δικαιώματα όλων όσοι τα χρησιμοποιούν. Η κυβέρνηση υποβάλλει κάθε χρόνο έκθεση στη βουλή για όσα έκανε και συμβουλεύεται τα πανεπιστήμια, τις επιχειρήσεις και την κοινωνία των πολιτών.",
	"en": "The state protects the networks of computers and the rights of all who use them. Every year the government reports to parliament on what it has done, and it consults universities, companies and civil society before it changes these rules.",
	"es": "El Estado protege las redes informáticas y los derechos de todas las personas que las usan. El gobierno informa cada año al parlamento sobre lo que ha hecho y consulta a las universidades, a las empresas y a la sociedad civil antes de cambiar estas reglas.",
	"et": "Riik kaitseb arvutivõrke ja kõigi nende õigusi, kes neid kasutavad. Valitsus annab igal aastal parlamendile aru sellest, mida ta on teinud, ning peab nõu ülikoolide, ettevõtete ja kodanikuühiskonnaga, enne kui ta neid reegleid muudab. Kedagi ei tohi jälgida ilma kohtu loata.",
	"fi": "Valtio suojelee tietokoneverkkoja ja kaikkien niitä käyttävien oikeuksia. Hallitus antaa joka vuosi eduskunnalle kertomuksen siitä, mitä se on tehnyt, ja kuulee yliopistoja, yrityksiä ja kansalaisyhteiskuntaa ennen kuin se muuttaa näitä sääntöjä. Ketään ei saa valvoa ilman tuomioistuimen lupaa.",
	"fr": "L’État protège les réseaux informatiques et les droits de toutes les personnes qui s’en servent. Chaque année, le gouvernement rend compte au parlement de ce qu’il a fait, et il consulte les universités, les entreprises et la société civile avant de changer ces règles.",
	"ga": "Cosnaíonn an stát na líonraí ríomhairí agus cearta gach duine a úsáideann iad. Tugann an rialtas tuarascáil don pharlaimint gach bliain faoin méid atá déanta aige, agus téann sé i gcomhairle leis na hollscoileanna, leis na cuideachtaí agus leis an tsochaí sula n-athraíonn sé na rialacha seo. Ní bheidh aon duine faoi fhaire gan ordú ón gcúirt.",
	"hr": "Država štiti računalne mreže i prava svih koji ih koriste, a sustav zaštite vodi ministarstvo. Vlada svake godine podnosi izvješće saboru o tome što je učinila i savjetuje se sa sveučilištima, tvrtkama i građanima prije nego što promijeni ova pravila. Nitko ne smije biti nadziran bez odluke suda.",
	"hu": "Az állam védi a számítógépes hálózatokat és mindazok jogait, akik azokat használják. A kormány minden évben beszámol az országgyűlésnek arról, hogy mit tett, és tanácskozik az egyetemekkel, a vállalatokkal és a civil társadalommal, mielőtt ezeket a szabályokat megváltoztatja.",
	"it": "Lo Stato protegge le reti informatiche e i diritti di tutti coloro che le usano. Ogni anno il governo riferisce al parlamento su ciò che ha fatto e consulta le università, le imprese e la società civile prima di cambiare queste regole.",
	"lt": "Valstybė saugo kompiuterių tinklus ir visų, kurie jais naudojasi, teises. Vyriausybė kasmet praneša parlamentui, ką ji padarė, ir tariasi su universitetais, įmonėmis bei pilietine visuomene prieš keisdama šias taisykles. Niekas negali būti stebimas be teismo leidimo.",
	"lv": "Valsts aizsargā datortīklus un visu to lietotāju tiesības. Valdība katru gadu ziņo parlamentam par to, ko tā ir paveikusi, un apspriežas ar augstskolām, uzņēmumiem un pilsonisko sabiedrību, pirms tā maina šos noteikumus. Nevienu nedrīkst novērot bez tiesas lēmuma.",
	"mt": "L-Istat jipproteġi n-netwerks tal-kompjuters u d-drittijiet ta’ dawk kollha li jużawhom. Il-gvern jirrapporta lill-parlament kull sena dwar dak li jkun għamel, u jikkonsulta mal-universitajiet, mal-kumpaniji u mas-soċjetà ċivili qabel ma jibdel dawn ir-regoli. Ħadd ma għandu jiġi sorveljat mingħajr ordni tal-qorti.",
	"nb": "Staten verner datanettverk og rettighetene til alle som bruker dem. Regjeringen legger hvert år fram en melding for Stortinget om hva den har gjort, og rådfører seg med universiteter, bedrifter og det sivile samfunnet før den endrer disse reglene. Ingen skal overvåkes uten en dommers kjennelse.",
	"nl": "De staat beschermt de computernetwerken en de rechten van allen die ze gebruiken. Elk jaar brengt de regering aan het parlement verslag uit over wat zij heeft gedaan, en zij raadpleegt de universiteiten, de bedrijven en het maatschappelijk middenveld voordat zij deze regels wijzigt.",
	"pl": "Państwo chroni sieci komputerowe i prawa wszystkich, którzy z nich korzystają. Rząd co roku składa parlamentowi sprawozdanie z tego, co zrobił, i naradza się z uczelniami, przedsiębiorstwami oraz społeczeństwem obywatelskim, zanim zmieni te zasady.",
	"pt": "O Estado protege as redes informáticas e os direitos de todas as pessoas que as usam. Todos os anos o governo presta contas ao parlamento sobre o que fez e consulta as universidades, as empresas e a sociedade civil antes de mudar estas regras.",
	"ro": "Statul protejează rețelele de calculatoare și drepturile tuturor celor care le folosesc. Guvernul prezintă parlamentului în fiecare an un raport despre ceea ce a făcut și se consultă cu universitățile, cu întreprinderile și cu societatea civilă înainte de a schimba aceste reguli.",
	"ru": "Государство защищает компьютерные сети и права всех, кто ими пользуется. Правительство ежегодно отчитывается перед парламентом о том, что сделано, и советуется с университетами, предприятиями и обществом, прежде чем изменить эти правила.",
	"sk": "Štát chráni počítačové siete a práva všetkých, ktorí ich používajú. Vláda každý rok podáva parlamentu správu o tom, čo urobila, a radí sa s univerzitami, podnikmi a občianskou spoločnosťou, skôr ako tieto pravidlá zmení. Nikto nesmie byť sledovaný bez rozhodnutia súdu, ktoré sa vydáva na určitý čas.",
	"sl": "Država varuje računalniška omrežja in pravice vseh, ki jih uporabljajo. Vlada vsako leto poroča parlamentu o tem, kaj je storila, in se posvetuje z univerzami, podjetji in civilno družbo, preden spremeni ta pravila. Nihče ne sme biti nadzorovan brez odločbe sodišča.",
	"sq": "Shteti mbron rrjetet e kompjuterëve dhe të drejtat e të gjithë atyre që i përdorin. Qeveria i raporton çdo vit kuvendit për atë që ka bërë, dhe këshillohet me universitetet, me ndërmarrjet dhe me shoqërinë civile para se t’i ndryshojë këto rregulla. Askush nuk duhet të mbikëqyret pa vendim të gjykatës.",
	"sr": "Држава штити рачунарске мреже и права свих који их користе. Влада сваке године подноси извештај скупштини о томе шта је учинила и саветује се са универзитетима, предузећима и грађанима пре него што промени ова правила.",
	"sv": "Staten skyddar datornäten och rättigheterna för alla som använder dem. Regeringen lämnar varje år en rapport till riksdagen om vad den har gjort och samråder med universiteten, företagen och det civila samhället innan den ändrar dessa regler. Ingen får övervakas utan beslut av domstol.",
	"tr": "Devlet bilgisayar ağlarını ve onları kullanan herkesin haklarını korur. Hükümet her yıl yaptıklarını meclise bildirir ve bu kuralları değiştirmeden önce üniversitelere, şirketlere ve sivil topluma danışır. Mahkeme kararı olmadan hiç kimse izlenemez.",
	"uk": "Держава захищає комп’ютерні мережі та права всіх, хто ними користується. Уряд щороку звітує перед парламентом про те, що зроблено, і радиться з університетами, підприємствами та громадянським суспільством, перш ніж змінити ці правила.",
	"zh": "国家保护计算机网络，保护所有使用者的权利。政府每年向议会报告所做的工作，并在修改这些规则之前征求大学、企业和民间社会的意见。未经法院许可，任何人不得受到监视。",
}

func TestLanguagesAreTold(t *testing.T) {
	for tag, text := range tongues {
		got, _ := detectLanguage([]block{{text: text}})
		if got != tag {
			t.Errorf("%s is taken for %s", language.Name(tag), language.Name(got))
		}
		if !strings.Contains(language.Name(tag), " ("+tag+")") {
			t.Errorf("%s has no name", tag)
		}
	}
	if len(tongues) < 28 {
		t.Errorf("only %d languages", len(tongues))
	}
}
