import { Component, type ReactNode } from 'react'
import { languages } from '../i18n'

/** Our own faults end here: the page says so in both languages, whatever state the rest is in, and can be reloaded. */
export class Boundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null }

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main className="broken" role="alert">
        {Object.entries(languages).map(([language, { app }]) => (
          <section key={language} lang={language}>
            <h1>{app.broken}</h1>
            <p>{app.brokenHint}</p>
            <button type="button" className="button primary" onClick={() => location.reload()}>{app.reload}</button>
          </section>
        ))}
        <pre>{error.stack ?? error.message}</pre>
      </main>
    )
  }
}
