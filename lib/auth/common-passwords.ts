import "server-only";

/**
 * Passwords of 8 characters and more that lists of leaked passwords have near their top, and obvious ones of this
 * trade, in lower case. Guessing starts with these.
 */
const COMMON = new Set(
  `
  !qaz2wsx !qaz@wsx 00000000 000000000 0000000000 01010101 01234567 012345678 0123456789 0987654321 0okmnji9 10101010
  102030405 11111111 111111111 1111111111 11112222 11223344 1122334455 112233445566 12121212 123123123 1231231234
  12332112 123321123 12341234 12344321 123454321 1234554321 123456654321 12345678 123456780 123456787 123456788
  123456789 1234567890 1234567891 12345678910 123456789a 123456789q 12345678a 12345679 1234567a 1234567q 1234567qwerty
  123456abc 123456qwerty 12345qwe 12345qwert 1234qwer 123698745 123abc123 123qwe123 123qweasd 123qweasdzxc 12qwaszx
  13131313 13579246 1357924680 14725836 147258369 14785236 147896325 159357456 159753456 19191919 1a2b3c4d 1a2s3d4f
  1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 1qazzaq1 20202020 21212121 22222222 22223333
  24681012 27182818 31415926 314159265 321321321 33333333 44444444 456456456 55555555 66666666 69696969 741258963
  741852963 77777777 789456123 789789789 87654321 88888888 951753852 963852741 98765432 987654321 9876543210 99999999
  a1234567 a12345678 a123456789 a1b2c3d4 a1b2c3d4e5 a1s2d3f4 aa123456 aa12345678 aaa123456 aaaaaaaa aaaaaaaaa
  aaaaaaaaaa aaaabbbb aabbcc123 aabbccdd ab123456 abababab abc12345 abc123456 abc1234567 abc123456789 abc123abc
  abcabcabc abcd1234 abcd1234! abcd12345 abcd123456 abcde12345 abcdef123 abcdefgh abcdefghi abcdefghij abcdefghijk
  ableton1 ableton123 access123 access14 admin123 admin1234 admin12345 admin123456 admin@123 adminadmin administ
  administrator adminpass airborne alejandr alejandra alejandro alexande alexander alexander1 alexandr alexandra
  alexandre amanda12 amanda123 america1 american american1 andrew123 android1 angel123 angel1234 angelica angelina
  angelito angels123 anthony1 anthony123 anything anything1 argentina arsenal1 arsenal123 arsenalfc asd12345 asd123456
  asdasd123 asdasdasd asdf1234 asdf12345 asdf123456 asdf;lkj asdfasdf asdfghjk asdfghjkl asdfghjkl123 asdfqwer
  asdfzxcv asdqwe123 ashley12 ashley123 assassin asshole1 asshole123 australia autumn2024 autumn2025 autumn2026
  awesome1 awesome123 azerty123 azertyui azertyuiop babyblue babyboy1 babydoll babygirl babygirl1 babygirl12 badboy123
  bailey123 barcelon barcelona barcelona1 baseball baseball1 baseball2 basketba basketball basketball1 batman12
  batman123 bayern123 bbbbbbbb beatles1 beautifu beautiful beautiful1 benjamin benjamin1 bestfrie bestfriend bigboy123
  bigdaddy birthday birthday1 bitch123 bitches1 biteme123 blackberry blessed1 blessing blink182 blink1822 blowjob1
  blueberry bmw12345 borussia brandon1 brandon123 brasil123 brittany brittany1 brittney brooklyn brooklyn1 brother1
  bullshit business buster12 buster123 butterfl butterfly butterfly1 butterfly123 california camaro69 cameron1
  canada123 captain1 caramelo caroline cassandr cassandra catherin catherine cccccccc champion champion1 champions
  changeit changeme changeme1 changeme123 charlie1 charlie12 charlie123 charlott charlotte cheetah1 chelsea1
  chelsea123 chelseafc chemistry chevrolet chevy123 chicago1 chocolat chocolate chocolate1 chris123 christ123 christia
  christian christian1 christin christina christine christma christmas christop christopher cinnamon cocksucker
  college1 colombia1 computer computer1 computer12 computer123 cookie123 cookies1 correcthorsebatterystaple corvette
  corvette1 counter1 counterstrike courtney cowboy123 cowboys1 cristian cristina crystal1 crystal123 cubase123
  cupcakes cuteness cutiepie dallas22 daniel12 daniel123 danielle danielle1 darkness darkness1 database david123
  david1234 dddddddd december default1 default123 demo1234 demodemo destiny1 destiny123 destroyer deutschland diamond1
  diamond123 diamonds doctor123 dolphin1 dolphins donkey123 doraemon dragon12 dragon123 dragon1234 dragonba dragonball
  dragonballz drowssap drummer1 eeeeeeee elephant elizabet elizabeth emerald1 emergency eminem123 engineer england1
  everton1 everything example1 example123 facebook facebook1 facebook123 faith123 familia1 family123 fantastic
  father123 february fender123 fernando fernando1 ferrari1 ferrari123 ffffffff firefighter fireman1 florida1 flower123
  flowers1 fluffy123 football football1 football12 football123 forever1 forever21 foreverlove fortnite fortnite1
  francesco francisc francisco franklin freedom1 freedom12 freedom123 friday13 friends1 friends123 friends4 friendship
  fuckfuck fuckoff1 fuckyou! fuckyou1 fuckyou12 fuckyou123 fuckyou2 gabriel1 gabriel123 gabriela gabrielle gamer123
  gandalf1 garfield garfield1 germany1 gibson123 ginger123 gladiator godbless godisgood godislove godzilla godzilla1
  goldfish goodbye1 goodlife goodluck google123 googlegoogle gorgeous greenday greenday1 gregory1 guest123 guest1234
  guestguest guitar12 guitar123 guitarra gymnast1 hacker123 halloween handsome1 hannah123 happiness happy123 happyday
  harley123 harleydavidson harrypot harrypotter headphones heather1 heaven123 hello123 hello1234 hello12345
  hello123456 hellohello hellokit hellokitty hellothere helloworld hewlett1 hhhhhhhh hockey123 hogwarts honda123
  hospital hotgirl1 iamawesome iamthebest ilovegod ilovehim ilovejesus iloveme1 ilovemom iloveu123 iloveyou iloveyou!
  iloveyou1 iloveyou12 iloveyou123 iloveyou2 iloveyou22 iloveyou3 iloveyou7 iloveyouso iloveyouu imissyou instagram
  intermilan internet internet1 internet123 iphone123 ireland1 ironman1 isabella isabelle jackpot1 jackson1 jackson5
  january1 jasmine1 jasmine12 jasmine123 jennifer jennifer1 jessica1 jessica12 jessica123 jesus123 jesus1234 jesus777
  jesuschrist jesuslove jjjjjjjj jonathan jonathan1 jordan12 jordan123 jordan23 joshua12 joshua123 justin12 justin123
  juventus juventus1 kangaroo katherine killer12 killer123 killer1234 kimberly kimberly1 kkkkkkkk kristina lakers24
  lamborghini lauren12 legend123 leopard1 lespaul1 letmein! letmein1 letmein12 letmein123 letmein2 letmeinnow letmesee
  lifeguard linkedin linkedin1 liverpoo liverpool liverpool1 liverpoolfc lkjhgfdsa llllllll logicpro login123
  login1234 london123 lovelove lovelove1 lovely123 loveme123 lovers123 loveyou1 lucky123 lucky777 madison1 madison123
  maggie123 manchester manunited manutd123 margaret marianne marines1 marseille martin123 master12 master123
  master1234 mastering mastermind matrix123 matthew1 matthew123 maverick max12345 medicine melissa1 melissa123
  mercedes mercedes1 mercedesbenz metallic metallica mexico123 michael1 michael12 michael123 michelle michelle1
  mickey123 mickeymouse microphone microsoft midnight midnight1 military millionaire minecraft minecraft1 minecraft123
  minniemouse miranda1 mixing123 mmmmmmmm mnbvcxz1 mnbvcxzasd mohammad mohammed monday123 money123 moneymoney monkey01
  monkey12 monkey123 monkey1234 moonlight mother123 motherfucker motorcycle motorola motorola1 musica123 musiclover
  mustang1 mustang12 mustang123 mustang67 mypassword mysql123 naruto12 naruto123 natalia1 natasha1 nathalie nathan123
  newpassword newyork1 nicholas nicholas1 nicole12 nicole123 ninja123 nintendo nintendo1 nirvana1 nopassword nothing1
  nothing123 november number1one nurse123 october1 olivia123 oooooooo oracle123 p@ssw0rd p@ssw0rd1 p@ssw0rd123
  p@ssword pa$$w0rd pa$$word pa55w0rd pa55word packers1 panther1 paris123 passw0rd passw0rd1 password password!
  password-1 password. password00 password01 password1 password10 password11 password12 password123 password1234
  password12345 password123456 password2 password2020 password2021 password2022 password2023 password2024 password2025
  password2026 password21 password22 password3 password69 password7 password9 password99 password? password@123
  passwordpassword passwort passwort1 passwort123 patricia patrick1 patrick123 patriots peanut123 pepper123 perfect1
  phantom1 physics1 pikachu1 pikachu123 pineapple pirate123 platinum playboy1 playboy69 playstat playstation poiuytre
  poiuytrewq pokemon1 pokemon12 pokemon123 police911 porsche1 porsche911 portugal postgres pppppppp precious precious1
  prince123 princesa princess princess1 princess12 princess123 princess2 princesse producer protools protools1
  pumpkin1 pussy123 pussycat q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 q2w3e4r5 qazwsx12 qazwsx123 qazwsxedc qazwsxedcrfv
  qazxsw21 qazxswedc qqqqqqqq qwe12345 qwe123456 qweasd123 qweasdzxc qweqwe123 qweqweqwe qwer1234 qwer12345 qwerasdf
  qwerqwer qwert123 qwert1234 qwert12345 qwerty00 qwerty01 qwerty11 qwerty12 qwerty123 qwerty1234 qwerty12345
  qwerty123456 qwerty22 qwerty78 qwerty99 qwertyqwerty qwertyui qwertyuiop qwertyuiop123 qwertyuiop[] qwertzui
  qwertzuiop rainbow1 rainbow123 raspberry realmadrid realmadrid1 reaper123 rebecca1 recording redskins redsox04
  research robert12 robert123 roberto1 rocknroll rockstar rockstar1 rodrigo1 root1234 root12345 rootroot runescape
  runescape1 samantha samantha1 sample123 samsung1 samsung123 samurai1 santiago sapphire saturday savannah schalke04
  school123 science1 scoobydoo scooter1 scorpio1 scorpion scotland sebastia sebastian secret12 secret123 secret1234
  secrets1 security security1 september sergio123 server123 service1 sexy1234 sexybitch sexygirl shadow01 shadow12
  shadow123 shadow1234 shithead silver12 silver123 sisters1 slipknot slipknot1 slipknot666 smile123 smiley123
  snoopy123 snowball snowball1 snowflake snowman1 soccer11 soccer12 soccer123 softball softball1 soldier1 something
  something1 soundcraft spartan1 spartan117 special1 spencer1 spiderman spiderman1 spiderman123 spongebob spring2020
  spring2021 spring2022 spring2023 spring2024 spring2025 spring2026 ssssssss starcraft starlight startrek starwars
  starwars1 starwars123 steelers steelers1 stephani stephanie stephen1 sterling stratocaster strawber strawberry
  student1 student123 studio12 studio123 studio1234 success1 success123 summer12 summer123 summer2020 summer2021
  summer2022 summer2023 summer2024 summer2025 summer2026 sunday12 sunflower sunflower1 sunshine sunshine1 sunshine12
  sunshine123 sunshine2 superman superman1 superman12 superman123 suzuki123 sweetheart sweetie1 sweety123 swimming
  sydney123 system123 talkback talkback1 talkback123 taylor12 taylor123 teacher1 temp1234 temporary temppass
  terminator test1234 test12345 test123456 tester123 testing1 testing12 testing123 testtest texas123 thepassword
  thomas12 thomas123 tiger123 tigger12 tigger123 timothy1 tinkerbe tinkerbell together toor1234 topsecret toyota123
  trustno1 trustnoone turtle12 twitter1 university user1234 user12345 username username1 valentin valentina valentine
  vanessa1 vanessa123 veronica victoria victoria1 viking123 vincent1 virginia volleyball warcraft warrior1 warrior123
  warriors welcome! welcome01 welcome1 welcome12 welcome123 welcome1234 welcome2 welcome@123 whatever whatever1
  whatever123 william1 william123 windows1 windows10 windows123 windowsxp winner123 winter12 winter123 winter2020
  winter2021 winter2022 winter2023 winter2024 winter2025 winter2026 wolverine wsxedc123 wwwwwwww xbox360xbox xsw2zaq1
  xxxxxxxx yamaha123 yamahar1 yankees1 yankees2 youtube1 youtube123 zachary1 zaq12wsx zaq1xsw2 zaq1zaq1 zelda123
  zxc12345 zxc123456 zxcvasdf zxcvbnm, zxcvbnm1 zxcvbnm123 zxcvbnmasd zxcvbnmm zxcvzxcv zzzzzzzz
  `
    .trim()
    .split(/\s+/),
);

/** Whether a password is among the first that anybody would try, whatever its capitals. */
export function isCommonPassword(password: string): boolean {
  return COMMON.has(password.normalize("NFKC").toLowerCase());
}
