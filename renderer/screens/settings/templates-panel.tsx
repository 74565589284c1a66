import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText } from '../../../src/base/korea-time.ts';
import type { TemplateView } from '../../../src/contract/capture.ts';
import { isRecord } from '../../../src/base/field-reader.ts';
import { readTemplate } from '../../../src/delivery/paper-template.ts';
import { Button } from '../../parts/button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { Notice } from '../../parts/states.tsx';
import { showToast } from '../../parts/toast.tsx';
import { useCounter } from '../../rpc/counter.tsx';
import { Failure } from '../../rpc/failure.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useChannelName } from '../delivery/use-channel-name.ts';
import styles from './capture-panel.module.css';

/** 주문지 읽는 법: what ships and what the shop has taught, as files for other shops. */
export function TemplatesPanel() {
  const { t } = useTranslation('capture');
  const { client, queries } = useCounter();
  const input = useRef<HTMLInputElement>(null);
  const [isWrong, setWrong] = useState(false);
  const templates = useQuery(queries.capture.templates.queryOptions());
  const nameOf = useChannelName(useQuery(queries.delivery.board.queryOptions()).data?.channels ?? []);
  const save = useAct(client.capture.saveTemplate, () =>
    showToast({ text: t('setup.loaded'), icon: 'check' }),
  );
  const remove = useAct(client.capture.removeTemplate);
  const load = async (file: File | undefined) => {
    if (file === undefined) return;
    const template = templateIn(await file.text());
    setWrong(template === undefined);
    if (template !== undefined) void save.run({ template });
  };
  return (
    <Panel
      title={t('setup.templates')}
      isPadded
      actions={
        <Button icon="download" isDisabled={save.isBusy} onPress={() => input.current?.click()}>
          {t('setup.load')}
        </Button>
      }
    >
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('setup.load')}
        onChange={event => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again.
          event.target.value = '';
          void load(file);
        }}
      />
      <p className={styles['note']}>{t('setup.teachHint')}</p>
      {isWrong ? <Notice tone="danger">{t('setup.loadFault')}</Notice> : null}
      <Failure error={templates.error ?? save.error ?? remove.error ?? undefined} />
      <ul className={styles['lines']}>
        {(templates.data ?? []).map(({ id, savedAtMs, template }) => (
          <li key={id ?? template.channel}>
            <span className={styles['facts']}>
              <b>{nameOf(template.channel)}</b>
              <small>
                {savedAtMs === null ? t('setup.shipped') : t('setup.own', { day: dateText(savedAtMs) })}
              </small>
            </span>
            <Button onPress={() => saveTemplate(template)}>{t('setup.save')}</Button>
            {id === null ? null : (
              <Button variant="quietDanger" onPress={() => void remove.run({ templateId: id })}>
                {t('setup.forget')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function saveTemplate(template: TemplateView): void {
  const text = `${JSON.stringify(template, undefined, 2)}\n`;
  saveFile({ fileName: `paper-${template.channel}.json`, text }, 'application/json');
}

/** The template in a file; undefined when the file holds none. */
function templateIn(text: string): TemplateView | undefined {
  try {
    const json: unknown = JSON.parse(text);
    // Where it came from is for people, and not kept.
    const { source: _source, ...template } = isRecord(json) ? json : {};
    // `readTemplate` has looked at each field; the wire's shape differs in what may be written to alone.
    return structuredClone(readTemplate(template)) as TemplateView;
  } catch {
    return undefined;
  }
}
