import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../../src/escpos/profile-wizard.ts';
import { WIZARD_CODES } from '../../../../src/receipt/wizard-pages.ts';
import { Button } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/choice-fields.tsx';
import { Notice } from '../../../parts/states.tsx';
import { Tag } from '../../../parts/tag.tsx';
import { useScans } from '../../../rpc/use-scans.ts';
import styles from './fit.module.css';
import { Answers, PrintPaper, Question } from './parts.tsx';
import type { Fit } from './use-fit.ts';

const ASKED = ['ean13', 'code128', 'qr'] as const;

/** Which codes the printer has. What the shop's own scanner reads off the paper is proven. */
export function CodesStep({ fit }: { fit: Fit }) {
  const { t } = useTranslation('fit');
  const [codes, setCodes] = useState<readonly (typeof ASKED)[number][]>([]);
  const [read, setRead] = useState<readonly string[]>([]);
  const [other, setOther] = useState<string>();
  useScans(code => {
    const found = ASKED.find(name => WIZARD_CODES[name] === code);
    setOther(found === undefined ? code : undefined);
    if (found === undefined) return;
    setRead([...new Set([...read, found])]);
    setCodes([...new Set([...codes, found])]);
  });
  // One that prints EAN-13 prints EAN-8: they are one command of the printer.
  const answer: readonly Code[] = [...codes, ...(codes.includes('ean13') ? (['ean8'] as const) : [])];
  return (
    <>
      <Question text={t('codes.question')} hint={t('codes.hint')} />
      <PrintPaper fit={fit} />
      {other === undefined ? null : <Notice tone="info">{t('codes.other', { code: other })}</Notice>}
      <Answers fit={fit}>
        {isResting => (
          <>
            {ASKED.map(name => (
              <div key={name} className={styles['code']}>
                <Checkbox
                  isSelected={codes.includes(name)}
                  isDisabled={isResting}
                  onChange={isThere =>
                    setCodes(isThere ? [...codes, name] : codes.filter(one => one !== name))
                  }
                >
                  {t(`codes.${name}`)}
                </Checkbox>
                {read.includes(name) ? <Tag tone="ok">{t('codes.read')}</Tag> : null}
              </div>
            ))}
            <Button
              size="lg"
              variant="tint"
              isDisabled={isResting}
              onPress={() => fit.goOn({ codes: answer })}
            >
              {t(codes.length === 0 ? 'codes.noneOut' : 'next')}
            </Button>
          </>
        )}
      </Answers>
    </>
  );
}
