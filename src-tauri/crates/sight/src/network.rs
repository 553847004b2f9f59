//! Runs a neural network.

use std::sync::Arc;

use rten::{Model, NodeId, RunOptions, ThreadPool, Value};

use crate::Error;
use crate::models::ModelError;

/// A loaded network and what is asked of it.
pub(crate) struct Network {
    name: &'static str,
    model: Model,
    input: NodeId,
    outputs: Vec<NodeId>,
}

/// One thread for one network run. Pieces of a picture are spread over the cores instead:
/// that wastes less than to spread each small layer.
pub(crate) struct Runner(Arc<ThreadPool>);

impl Runner {
    pub(crate) fn new() -> Self {
        Self(Arc::new(ThreadPool::with_num_threads(1)))
    }
}

/// Numbers and their shape.
pub(crate) struct Array<const DIMENSIONS: usize> {
    pub(crate) shape: [usize; DIMENSIONS],
    pub(crate) data: Vec<f32>,
}

impl Network {
    #[cfg(test)]
    /// Loads the network that `bytes` describe and looks its `outputs` up by name.
    pub(crate) fn load(
        name: &'static str,
        bytes: Vec<u8>,
        outputs: &[&str],
    ) -> Result<Self, ModelError> {
        let model = Model::load(bytes).map_err(|_| ModelError::Damaged)?;
        let input = *model.input_ids().first().ok_or(ModelError::Damaged)?;
        let outputs = outputs.iter().map(|name| model.node_id(name));
        let outputs = outputs.collect::<Result<_, _>>().map_err(|_| ModelError::Damaged)?;
        Ok(Self { name, model, input, outputs })
    }

    #[cfg(test)]
    /// Loads a network that has one output.
    pub(crate) fn load_only(name: &'static str, bytes: Vec<u8>) -> Result<Self, ModelError> {
        let model = Model::load(bytes).map_err(|_| ModelError::Damaged)?;
        let input = *model.input_ids().first().ok_or(ModelError::Damaged)?;
        Self::of(name, model, input)
    }

    /// Loads the part of a network that begins with a value of this name, up to the one output.
    pub(crate) fn load_rest(
        name: &'static str,
        bytes: Vec<u8>,
        from: &str,
    ) -> Result<Self, ModelError> {
        let model = Model::load(bytes).map_err(|_| ModelError::Damaged)?;
        let input = model.node_id(from).map_err(|_| ModelError::Damaged)?;
        Self::of(name, model, input)
    }

    fn of(name: &'static str, model: Model, input: NodeId) -> Result<Self, ModelError> {
        let output = *model.output_ids().first().ok_or(ModelError::Damaged)?;
        Ok(Self { name, model, input, outputs: vec![output] })
    }

    /// What it is called in errors.
    pub(crate) fn name(&self) -> &'static str {
        self.name
    }

    /// Runs the network once and returns its outputs in the order in which they were named.
    pub(crate) fn run<const D: usize, const OUTPUTS: usize>(
        &self,
        runner: &Runner,
        input: Array<4>,
    ) -> Result<[Array<D>; OUTPUTS], Error> {
        let broken = || Error::Model(self.name);
        let input = Value::from_shape(input.shape, input.data).map_err(|_| broken())?;
        let options = RunOptions::default().with_thread_pool(Some(runner.0.clone()));
        let inputs = vec![(self.input, input.into())];
        let outputs = self.model.run(inputs, &self.outputs, Some(options));
        let array = |value: Value| {
            let (shape, data) = value.into_shape_vec::<f32, D>().map_err(|_| broken())?;
            Ok(Array { shape, data })
        };
        let outputs = outputs.map_err(|_| broken())?.into_iter().map(array);
        outputs.collect::<Result<Vec<_>, _>>()?.try_into().map_err(|_| broken())
    }
}
