// The closed word classes of English that tense is told by.
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const future = set('will shall would');
export const modal = set('will shall would can could may might must should');
export const having = set('have has had having');
export const doing = set('do does did');
export const being = set('is are am was were be been being');
export const auxiliary: ReadonlySet<string> = new Set([...modal, ...having, ...doing, ...being]);
export const copula = set('is are am was were be been has have had');
export const pastCopula = set('was were had');

interface Contraction { readonly auxiliary: string; readonly negated: boolean; readonly subject: boolean }
const contracted = (auxiliaryWord: string, negated: boolean, subject: boolean): Contraction => ({ auxiliary: auxiliaryWord, negated, subject });
export const contraction: ReadonlyMap<string, Contraction> = new Map([
  ...['will', 'would', 'could', 'should', 'must', 'might', 'does', 'did', 'do', 'is', 'are', 'was', 'were', 'has', 'have', 'had'].map((word) => [`${word === 'will' ? 'wo' : word}n't`, contracted(word, true, false)] as const),
  ["can't", contracted('can', true, false)], ['cannot', contracted('can', true, false)],
  ...['i', 'we', 'you', 'they', 'he', 'she', 'it', 'who', 'that'].flatMap((subject) => [
    [`${subject}'ll`, contracted('will', false, true)] as const, [`${subject}'ve`, contracted('have', false, true)] as const, [`${subject}'re`, contracted('are', false, true)] as const, [`${subject}'d`, contracted('would', false, true)] as const,
  ]),
  ["i'm", contracted('am', false, true)],
]);

export const adverb = set(`also already now still just only both all each then first always often ever again soon once today yesterday tomorrow since therefore thus hereby further so far
  long hence instead meanwhile afterwards later currently personally jointly even too yet therefore individually together themselves himself herself ourselves myself`);
export const notAdverb = set('supply reply apply only july family rely comply assembly monthly weekly daily early');
export const notPast = set('exceed proceed succeed indeed hundred speed need united related limited unlisted embed shed breed unused detailed dedicated so-called advanced unlimited sacred');
export const notIng = set('during morning evening something nothing anything everything bring string spring thing king ring wing listing listings handling shipping packing packaging training pricing inspiring warning following meaning beginning building clothing remaining missing pending outstanding existing upcoming');
export const rhythm = set('every each daily weekly monthly always whenever never when if before until once quarterly');
export const plainRhythm = set('daily weekly monthly quarterly hourly');
export const timeUnit = set('day days week weeks month months hour hours minute minutes morning evening night monday tuesday wednesday thursday friday saturday sunday quarter year');
export const herald = set('planned plan plans next');
export const planning = set('plan plans planned planning intend intends intended intending want wants going hope hopes hoping aim aims aiming wish wishes like ready about promise promised agree agreed expect expects commit committed prepared decide decides decided continue');
export const failing = set('fail fails failed failing failure forgot forget forgotten neglect neglected omit omitted refuse refused unable omitted');
export const obliged = set('have has need needs had required obliged must ought instructed');
export const ceasing = set('stop stops stopped stopping cease ceased quit avoid avoids avoided ended discontinued');
export const starting = set('start starts started begin begins began begun keep keeps continue continued continues');
export const joiner = set(', and or then but & plus');
export const breaker = set('because which that who when if unless until before after while although though whereas since where whose why how what ; : ( ) so');
export const determiner = set(`the a an this that these those our my your his her its their all every each any some no both another other such one two three four five six seven eight nine ten
  affected open remaining late new old full several many more most few own same last first next wrong`);
export const preposition = set('of in on at by with without for from to into onto under over about against between through during within per via as after before until than due because and or');
export const objectStart = set('whether that it them him stock orders parcels packages shipments each tracking whether how what inventory items listings messages goods prices');
export const singularSubject = set('he she it who which that owner manager assistant clerk employee tool system software team supplier carrier person company forwarder packer director member staff colleague warehouse shop buyer customer supervisor accountant nobody everyone everybody someone and then amazon program script feed helper adviser advisor consultant attorney bank');
export const pluralSubject = set('we i they you who that which staff people employees packers persons owners managers members colleagues assistants both buyers customers suppliers carriers team');
/** As a noun these mean something else than as a verb ("stock list", "Japan Post", "tracking number"). */
export const nounOnly = set('list lists listing listings post posts mail mails offer offers store stores stock stocks set sets book books order orders ordering end ends track tracks tracking file files hold holds close keep pause ship ships shipping match label labels open sign signs drop source sources test measure measures fixed purchase limit limits schedule schedules sample samples');
/** "The offers are deleted": the state after an act, unless a rhythm or a condition makes it a rule. */
export const resultative = set('stopped closed deleted removed cancelled canceled terminated erased ended solved resolved fixed corrected finished completed deactivated refunded');
export const thirdParty = set('amazon fba ems dhl ups usps fedex post mail central support performance express');
export const nobody = set('nobody none nothing neither no noone');
