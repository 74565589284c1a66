/** Cars that people come in, of those who agreed to it: migration 38. */
export const personCars = /* sql */ `
-- The number of a car (차량번호), kept with a consent of its own and gone with it.
CREATE TABLE person_car (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
  number TEXT NOT NULL CHECK (length(number) BETWEEN 7 AND 10)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER person_car_of_somebody BEFORE INSERT ON person_car
WHEN (SELECT name FROM person WHERE id = NEW.person_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'person_car of nobody'); END;
CREATE TRIGGER person_car_goes BEFORE UPDATE OF name ON person
WHEN NEW.name IS NULL AND EXISTS (SELECT 1 FROM person_car WHERE person_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'person_car outlives its person'); END;
`;
