// As counted in 80 MB of source text of many languages: trigrams of letters in any case, written together, by their share among all
// trigrams, which is 2^(-digit / 1.5). Pairs alone take those for rare that stand in many words: "sta" of instance, start and status.
// prettier-ignore
const BY_SHARE: Readonly<Record<number, string>> = {
  12:
    " reiontio",
  13:
    " thateaticonenterringproresstathe",
  14:
    " co er if in se stamedatderectersestetuforinsintnamncenstonsretrinserstrtertestriturtypurnvalype",
  15:
    " an as de fo is ni no pr toageallancandargassatablecatcescheclicomctidefertessfungetideistithliclocnilnteockodeontortouroviporrcereargerorrovrrosoutantattedtorultuncurcvervid",
  16:
    " ca cl en ex fi ma mo of pa te va wiablaccackactaddailainalialuappaseattawscalcetckecrecrideseategielfenaendequervescesoespesueteetyexpextfigfilfroiceienileimpindineireiteitykeylarlenlielinlisluemenmesmetmodmplndenernfinotnsentiocaon_oneonfotoounoutparpatpecperptiratregreqritromrotrouscrsecselsetsiossestesultextintratruuseutevicwitworxla",
  17:
    " ac al ap ar be ch da di do fa im it le li lo me na ne on op or po tr un us---_cl_co_id_na_pr_reaceachagsalsangantapiarearnarsastatcathatuaulautbacbutbytcanccece_chaclocodcoucurddrdendiadineadeaseckecoecued_efaeleemeencenser_eraereeriernet_etaevefaufiefingingiogitgrohanhathecherhishtticaicyiesifiimeinfiptitiiveizejeclatle_ledlerleslidloglseltsmanmapmatmocmponabnalndinetnewnfongengsntantrntsoliommompopeoptoreorkormostouppacpenplapolponprepriputqueramranrecredrefrenrepribriprolrsiruerunrvisagscasonspossassist-st_stistosubtaitchte_tectemtenthathitimttpttrtusualuesuleuntureustuthvarxpeyte",
  18:
    " ad at bo bu by cr fr fu ge ha id ke la ra sc sh si so su sy ta ty ui ve wa wh-az_ac_en_in_pa_seadeanaansapsaraartbasberbjeboocaccasccocencerck_clucolcopcorctectoctxdeddeldetdexdirdisditdocdredulecredeediefeefieldelsemaemoempepoerfeseetretsetwexcfacfaifalferflegengergesglehasheahenhouhubiagialibuidaielignimainciniinvjsokenketlablanlaslealecletllelloloaloulowmagmaimarminmitnctninnitnnenonnsint_numoadobjoduoinokeoleonaondonnoolordoriorsoryoteoudoveowlownpaspleplipoiposppequiremrmarnarowrsertirucrveschsedsesshashosigsinsizspaspestssystabtactagtaltarthothutictiftivtretryttetwouctuinuirullumeundurivenwarwlewri",
  19:
    " au aw ba ct el ev fm go gr he ht mi mu nu ou pe pl ro ru sp ti up we-so_ar_de_ex_fi_po_st_ty_us_vaadaakeal-al_amiampaniannanyap-ardariaryashaskatoavebalbelbliblobucbufbuiceicepchickacksclacryctsctydecdepdevdifdledondpoe_ae_ce_ie_ne_pe_se_teamearecaecieinelielpeneengenvepreptercermeryethetietteu-ewaexeexiffeficfixflafmtgatgnogoogragregurhalharhelhemhinhosiamibeiblictiedieriffifyighiguildiliilliltimiinainkinpinuiseisskagkerkinlaylemlialitlobltelusmakmbemedmemmermismmamonmptmsgnagnatnconcrndlnecnednesnexng_ngtnlynodnornownpunulnvaoggoglolloluomaonionloogootopyoraorforgoseoulpdapespplpubquaracragrairalrawrfargsriaricrifrigrivrmirnerocrooroprrarrershrtertsrulryps_es_pscosenshisibsitsnasolt_ct_it_ptadtastegtiatitto_toktomtoptpstputrottiublubsuckuffuilulduniupdupsuraurlus-utiutpwanwhews_xcexecxteyptystzon",
  20:
    " bl br cu fl gi ho ip js ms ob ok pu qu sa vi wo wr yo-ce-ea-we_aw_da_di_ge_gr_ke_li_lo_ma_me_mo_no_ro_ta_te_toabeabiadmafoagnalaalealtamsarcasiavaazubilbinbodbotbsccapcedciecifclecroct_ctucutd_addedicdmidomdowe_de_reacealedueedeeneflegeegreidelaeloeofeouepaepeepler-eroes_etcevaeviexaeysfflfirflofoufulge_gedggeggightgisglogotgthhavhedheshichodhorhotianiatic_iciickicsilailsin_isaisiispit_itoitsiviizakedknolagldsleglevlexliblimlizllyloslpelt_ltiludluglummaxmicmmomormotmoumovmpamulmusmutn_nnannapnchnclndandondpndsnenniznknnmenosnrensuntfntontpnveobaoceocoodiodyoffoftojeoldomeomion-oncongonvookor_orcorposiot_otaothoweowsp-spagpanpinpluppopsepshptoptrptsptyrafraprchrcorderdsre_reerelrevridrierksrnsrojronrosrstrt_rthrtyrufs-es_cs_rseesofsplsprsress_stdsumsupsursynt_at_dt_mt_rt_st_ttcoteateltfoth_thrtidtietiltobts_tstttatuaty_udeudiuerugiuidumbunkunsup_uppurrus_usiutovedvelvirvolvpcwayweswhiwilwinxamxisxpoynayncyouysczatzedzerzur",
};

/** The share of those trigrams (three characters, lower case) that are more frequent than one in ten thousand; the others are not there. */
export const countedTrigrams: ReadonlyMap<string, number> = new Map(
  Object.entries(BY_SHARE).flatMap(([digit, trigrams]) =>
    (trigrams.match(/.{3}/g) ?? []).map((trigram) => [trigram, 2 ** (-Number(digit) / 1.5)] as const),
  ),
);
