import '@rocket.chat/fuselage/dist/fuselage.css';
import '@rocket.chat/icons/dist/rocketchat.css';
import React from 'react';
import ReactDOM from 'react-dom';
import { prepareKit } from '../parts/kit';
import { Unknown } from '../parts/Markup';
import '../parts/text.css';
import { App } from './App';
import './page.css';

prepareKit();
ReactDOM.render(
  <Unknown.Provider value={({ text }) => <span className="plain">{text}</span>}>
    <App />
  </Unknown.Provider>,
  document.getElementById('page'),
);
