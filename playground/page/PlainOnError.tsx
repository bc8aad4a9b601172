import React, { Component, type ReactNode } from 'react';

interface Props {
  /** shown where the rest cannot be drawn */
  text: string;
  children: ReactNode;
}

/** People write more than the app does: what the page has no drawing for is shown as it was written. */
export class PlainOnError extends Component<Props, { isWrong: boolean }> {
  override state = { isWrong: false };

  static getDerivedStateFromError(): { isWrong: boolean } {
    return { isWrong: true };
  }

  override render(): ReactNode {
    const { text, children } = this.props;
    return this.state.isWrong ? <span className="plain">{text}</span> : children;
  }
}
