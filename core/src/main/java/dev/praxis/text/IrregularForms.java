package dev.praxis.text;

import java.util.HashMap;
import java.util.Map;

/**
 * English words whose forms follow no rule, and those that look like a form of another but are
 * none.
 */
final class IrregularForms {

  /** Verbs, each with its forms. */
  private static final String VERBS =
      "be am is are was were been being, have has had having, do does did done doing, go goes went"
          + " gone going, arise arose arisen, awake awoke awoken, bear bore borne, beat beaten,"
          + " become became becoming, beget begot begotten, begin began begun, behold beheld, bend"
          + " bent, beseech besought, bestride bestrode, bid bade bidden, bind bound, bite bit"
          + " bitten biting, bleed bled, blow blew blown, break broke broken, breed bred, bring"
          + " brought, build built, burn burnt, buy bought, cast casting, catch caught, choose chose"
          + " chosen, cling clung, come came coming, creep crept, deal dealt, die died dying, dig dug,"
          + " draw drew drawn, dream dreamt, drink drank drunk, drive drove driven, dwell dwelt, dye"
          + " dyed dyeing, eat ate eaten, eye eyed eyeing, fall fell fallen, feed fed, feel felt,"
          + " fight fought, find found, flee fled, fling flung, fly flew flown, forbear forbore,"
          + " forbid forbade forbidden, foresee foresaw foreseen, foretell foretold, forget forgot"
          + " forgotten, forgive forgave forgiven, forgo forgone forwent, forsake forsook forsaken,"
          + " freeze froze frozen, get got gotten, give gave given, grind ground, grow grew grown,"
          + " hang hung, hear heard, hew hewn, hide hid hidden, hold held, keep kept, kneel knelt,"
          + " know knew known, lay laid, lead led, lean leant, leap leapt, learn learnt, leave left,"
          + " lend lent, lie lied lying lain, light lit, lose lost losing, make made, mean meant, meet"
          + " met, melt molten, mislead misled, mistake mistook mistaken, outgrow outgrew outgrown,"
          + " overcome overcame, overdo overdid overdone, overhear overheard, override overrode"
          + " overridden, oversee oversaw overseen, overtake overtook overtaken, overthrow overthrew"
          + " overthrown, partake partook partaken, pay paid, plead pled, prove proven, rend rent,"
          + " repay repaid, rethink rethought, rid ridding, ride rode ridden, ring rang rung, rise"
          + " rose risen, run ran running, say said, see saw seen, seek sought, sell sold, send sent,"
          + " sew sewn, shake shook shaken, shear shorn, shine shone, shoot shot, show shown, shrink"
          + " shrank shrunk, sing sang sung, sink sank sunk, sit sat, slay slew slain, sleep slept,"
          + " slide slid, sling slung, smite smote smitten, sow sown, speak spoke spoken, speed sped,"
          + " spend spent, spill spilt, spin spun, spit spat, spring sprang sprung, stand stood, steal"
          + " stole stolen, stick stuck, sting stung, strew strewn, stride strode stridden, strike"
          + " struck stricken, string strung, strive strove striven, swear swore sworn, sweep swept,"
          + " swell swollen, swim swam swum, swing swung, thrive throve thriven, rebuild rebuilt, rewrite rewrote rewritten,"
          + " remake remade, retell retold, resell resold, take took taken, teach taught, tear tore"
          + " torn, tell told, think thought, throw threw thrown, tie tied tying, tread trod trodden,"
          + " undergo underwent undergone undergoes, understand understood, undertake undertook"
          + " undertaken, undo undid undone undoes, uphold upheld, untie untied untying, vie vied vying, wake woke woken,"
          + " wear wore worn, weave wove woven, weep wept, win won, wind wound, withdraw withdrew"
          + " withdrawn, withhold withheld, withstand withstood, wring wrung, write wrote written,"
          + " agree agreed, decree decreed, disagree disagreed, emcee emceed, free freed, guarantee"
          + " guaranteed, oversee overseeing, pedigree pedigreed, referee refereed, tee teed, mimic"
          + " mimicked mimicking, panic panicked panicking, picnic picnicked picnicking, traffic"
          + " trafficked trafficking, frolic frolicked frolicking, hoe hoed, shoe shod shoeing, toe"
          + " toed, singe singed singeing, age ageing, quiz quizzes quizzed quizzing";

  /** Nouns, each with its plural. */
  private static final String NOUNS =
      "man men, woman women, child children, foot feet, tooth teeth, goose geese, mouse mice, louse"
          + " lice, ox oxen, penny pence, die dice, wife wives, knife knives, life lives, leaf"
          + " leaves, loaf loaves, half halves, shelf shelves, self selves, ourselves, themselves,"
          + " yourselves, thief thieves, calf calves, wolf wolves, elf elves, hoof hooves, scarf"
          + " scarves, wharf wharves, sheaf sheaves, dwarf dwarves, criterion criteria, phenomenon"
          + " phenomena, automaton automata, medium media, bacterium bacteria, stratum strata,"
          + " memorandum memoranda, millennium millennia, addendum addenda, curriculum curricula,"
          + " symposium symposia, erratum errata, spectrum spectra, quantum quanta, ovum ova, datum"
          + " data, desideratum desiderata, analysis analyses, crisis crises, thesis theses,"
          + " hypothesis hypotheses, oasis oases, axis axes, diagnosis diagnoses, parenthesis"
          + " parentheses, emphasis emphases, synthesis syntheses, paralysis paralyses, neurosis"
          + " neuroses, prognosis prognoses, index indices, vertex vertices, matrix matrices,"
          + " appendix appendices, vortex vortices, codex codices, fungus fungi, nucleus nuclei,"
          + " radius radii, stimulus stimuli, alumnus alumni, cactus cacti, focus foci, syllabus"
          + " syllabi, bacillus bacilli, locus loci, larva larvae, formula formulae, antenna"
          + " antennae, alumna alumnae, vertebra vertebrae, alga algae, tableau tableaux, bureau"
          + " bureaux bureaus, menu menus, plateau plateaux, brother brethren, gas gases gasses, bus buses busses, lens"
          + " lenses, bias biases, atlas atlases, canvas canvases, alias aliases, iris irises, ibis"
          + " ibises, metropolis metropolises, trellis trellises, waltz waltzes, blitz blitzes, topaz"
          + " topazes, ache aches, headache headaches, heartache heartaches, cache caches, niche"
          + " niches, avalanche avalanches, psyche psyches, axe axed";

  /** Adjectives, each with its other degrees. */
  private static final String ADJECTIVES =
      "good better best, bad worse worst, far farther farthest further furthest, old elder eldest";

  /** Words that are their own base form, though they end like a form of another. */
  private static final String THEMSELVES =
      "during morning evening ceiling nothing something anything everything lightning shilling"
          + " sibling darling herring pudding sterling offing inkling fledgling duckling stripling"
          + " notwithstanding awning bunting farthing plaything seedling underling yearling hireling"
          + " hundred sacred kindred naked wicked rugged indeed embed hatred biped wretched aged"
          + " crooked ragged jagged need feed seed weed deed bleed breed speed succeed proceed exceed"
          + " heed greed creed steed reed misdeed mislead us as this its his hers ours yours theirs"
          + " yes plus thus always perhaps besides towards afterwards backwards forwards upwards"
          + " downwards onwards inwards outwards sideways sometimes overseas indoors outdoors"
          + " nowadays whereas unless across news politics economics physics ethics mathematics"
          + " athletics electronics aeronautics statistics genetics logistics tactics gymnastics"
          + " acoustics aerobics means series species headquarters alms thanks trousers pants"
          + " scissors whereabouts corps chaos cosmos ethos pathos asbestos christmas pancreas"
          + " amidst midst offspring ongoing forthcoming shortcoming upcoming wrongdoing lifesaving"
          + " outstanding bloodshed hotbed sans lens gas bias canvas atlas alias outskirts hustings amends"
          + " barracks crossroads gallows shambles innings lest west east rest test nest guest"
          + " quest priest forest interest honest modest harvest earnest";

  private static final Map<String, String> BASES = bases();

  private IrregularForms() {}

  private static Map<String, String> bases() {
    Map<String, String> bases = new HashMap<>();
    for (String list : new String[] {VERBS, NOUNS, ADJECTIVES}) {
      for (String word : list.split(", ")) {
        String[] forms = word.split(" ");
        for (String form : forms) {
          bases.putIfAbsent(form, forms[0]);
        }
      }
    }
    for (String word : THEMSELVES.split(" ")) {
      bases.put(word, word);
    }
    return bases;
  }

  /** The base form of a word that follows no rule; the empty text if the rules are to say it. */
  static String base(String word) {
    return BASES.getOrDefault(word, "");
  }
}
