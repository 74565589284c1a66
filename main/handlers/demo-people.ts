import { assert, required } from '../../src/base/assert.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { readBirth, readPersonPhone } from '../../src/community/person.ts';
import demo from '../../resources/demo/demo-centre.json' with { type: 'json' };
import type { Change } from './change.ts';
import { agreeTo } from './person-consents.ts';
import { issueCard } from './person-cards.ts';

/** People of the demo's centre, out of old tales: nobody of them lives anywhere. Their ids by their names. */
export function layDemoPeople(work: Change, people: typeof demo.people): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const file of people) {
    const personId = work.newId();
    ids.set(file.name, personId);
    const birth = required(readBirth(file.birth, dateText(work.atMs)), `birth of ${file.name}`);
    const phone = readPersonPhone(file.phone);
    assert(phone !== undefined, `number of ${file.name}`);
    const sex = file.sex === 'female' ? 'female' : 'male';
    const { name, dong, needs } = file;
    const facts = { name, phone, birthDate: birth.date, birthYear: birth.year, sex, dong, needs } as const;
    work.writes.people.add(personId, facts, work.atMs);
    if (file.guardian !== undefined) {
      const otherId = required(ids.get(file.guardian), `guardian of ${name}`);
      work.writes.people.tie({ personId, otherId, kind: 'guardian' });
    }
    for (const purpose of file.agreed) agreeTo(work, 'owner', { personId, purpose, kind: 'given' });
    if (file.hasCard) issueCard(work, personId);
  }
  return ids;
}
