import '@rocket.chat/fuselage/dist/fuselage.css';
import '@rocket.chat/icons/dist/rocketchat.css';
import '../parts/text.css';
import './page.css';
import React from 'react';
import ReactDOM from 'react-dom';
import { prepareKit } from '../parts/kit';
import { App } from './App';

prepareKit();
ReactDOM.render(<App />, document.getElementById('page'));
